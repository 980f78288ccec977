import type { Said } from '../../../kernel/errors.ts';
import { isTooSmall, type Money, tooSmall } from './amount-readers.ts';
import type { ColumnFault, Values } from './apply-mapping.ts';
import type { PlannedColumn } from './mapping-plan.ts';

type Price = { min: number; max: number; currency: string; per?: string };

/** The price of a record from whichever of its columns say something: a whole range, its ends, its currency. */
export function settlePrice(values: Values, lang: string): { price?: Price } | { faults: ColumnFault[] } {
  const [whole, low, high] = ['price', 'price.min', 'price.max'].map(name => find<Money>(values, name));
  const parts = [whole, low, high].filter(part => part !== undefined);
  const last = parts.at(-1);
  if (!last) return {};
  const fault = (said: Said) => ({ faults: [{ column: last.column, said }] });
  const min = low?.value.min ?? whole?.value.min ?? last.value.min;
  const max = high?.value.max ?? whole?.value.max ?? last.value.max;
  if (min > max) return fault(OUT_OF_ORDER);
  const said = find<string>(values, 'price.currency')?.value;
  const currencies = new Set(
    [said, ...parts.map(part => part.value.currency)].filter(code => code !== undefined),
  );
  if (currencies.size > 1) return fault(twoCurrencies([...currencies]));
  const [currency = lang === 'vi' ? 'VND' : undefined] = currencies;
  if (!currency) return fault(NO_CURRENCY);
  const per = find<string>(values, 'price.per')?.value;
  if (currency === 'VND' && !per && isTooSmall({ min, max })) return fault(tooSmall(String(max)).fault);
  return { price: { min, max, currency, ...(per && { per }) } };
}

function find<T>(values: Values, name: string): { column: PlannedColumn; value: T } | undefined {
  for (const [column, value] of values) if (column.field.name === name) return { column, value: value as T };
  return undefined;
}

const OUT_OF_ORDER: Said = {
  vi: 'Giá thấp nhất lớn hơn giá cao nhất. Hãy xem lại hai cột giá.',
  en: 'The lowest price is above the highest. Look at both price columns.',
};
const NO_CURRENCY: Said = {
  vi: 'Giá chưa ghi đơn vị tiền. Hãy ghi vào ô ("85.000 USD"), vào tên cột ("Giá (USD)"), hoặc thêm cột đơn vị tiền.',
  en: 'The price does not say its currency. Write it in the cell ("85,000 USD"), in the header ("Price (USD)"), or add a column for it.',
};
const twoCurrencies = (codes: readonly string[]): Said => ({
  vi: `Giá ghi hai đơn vị tiền khác nhau: ${codes.join(', ')}. Hãy dùng một.`,
  en: `The price is in two currencies: ${codes.join(', ')}. Use one.`,
});
