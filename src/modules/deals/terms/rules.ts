import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import type { Content } from '../papers/schema.ts';
import { CURRENCIES, PRICE_LINES, priceFaults, priceTermsOf } from './price.ts';

const SAID = {
  equipment: {
    vi: 'Máy móc, thiết bị không thể là đối tượng duy nhất (Luật Chuyển giao công nghệ, Điều 4).',
    en: 'Equipment can not be the only object (Law on Technology Transfer, Art. 4).',
  },
  value: { vi: 'Hãy ghi tổng giá trị bằng đồng.', en: 'Give the total value in VND.' },
  rate: { vi: 'Có khoản bằng ngoại tệ: hãy ghi tỷ giá.', en: 'A line is in a foreign currency: give the rate.' },
  rateDay: { vi: 'Hãy ghi tỷ giá của ngày nào.', en: 'Say of which day the rate is.' },
} as const satisfies Record<string, Said>;

/** What cannot stand in a term sheet or a closing, whoever agrees to it. */
export function termsFaults(content: Content): FieldErrors {
  return { ...objectFaults(content), ...priceFaults(content), ...valueFaults(content) };
}

function objectFaults({ objects }: Content): FieldErrors {
  const alone = Array.isArray(objects) && objects.length === 1 && objects[0] === 'equipment';
  return alone ? { objects: SAID.equipment } : {};
}

function valueFaults({ valueBasis, valueVnd, rate, rateDay, ...rest }: Content): FieldErrors {
  const counted = valueBasis === 'fixed' || valueBasis === 'estimated';
  if (!counted) return {};
  const foreign = PRICE_LINES.some(line => {
    const currency = rest[`price${line}Currency`];
    return currency !== undefined && currency !== CURRENCIES[0];
  });
  return {
    ...(valueVnd === undefined && { valueVnd: SAID.value }),
    ...(foreign && rate === undefined && { rate: SAID.rate }),
    ...(foreign && rateDay === undefined && { rateDay: SAID.rateDay }),
  };
}

export type ValuationReason = 'state-capital' | 'related-parties' | 'state-equity';

/** Why the price has to be audited or valued: Decree 76/2018/NĐ-CP, Art. 4.3. Empty when nothing asks for it. */
export function valuationOwed(content: Content): ValuationReason[] {
  const equity = priceTermsOf(content).some(term => term.kind === 'equity');
  return [
    ...(content.stateCapital === true ? (['state-capital'] as const) : []),
    ...(content.related === true ? (['related-parties'] as const) : []),
    ...(content.stateCapital === true && equity ? (['state-equity'] as const) : []),
  ];
}
