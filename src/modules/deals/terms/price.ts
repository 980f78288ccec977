import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import type { PaperField } from '../papers/fields.ts';
import type { Content } from '../papers/schema.ts';

/** How a price is agreed: Law on Technology Transfer, Art. 27; Decree 76/2018/NĐ-CP, Art. 4. */
export const PRICE_TERMS = {
  'lump-sum': { vi: 'Trả một lần', en: 'Lump sum' },
  instalment: { vi: 'Trả nhiều lần', en: 'Instalments' },
  'per-unit': { vi: 'Theo đơn vị sản phẩm', en: 'Per unit of product' },
  equity: { vi: 'Thành vốn góp', en: 'As equity' },
  'pct-net-sales': { vi: 'Phần trăm giá bán tịnh', en: 'Percentage of net sales price' },
  'pct-net-revenue': { vi: 'Phần trăm doanh thu thuần', en: 'Percentage of net revenue' },
  'pct-profit-before-tax': {
    vi: 'Phần trăm lợi nhuận trước thuế của bên nhận',
    en: "Percentage of the recipient's profit before tax",
  },
  other: { vi: 'Cách khác', en: 'Another way' },
} as const satisfies Record<string, Said>;
export type PriceTermKind = keyof typeof PRICE_TERMS;

/** On what a percentage is taken: Decree 76/2018/NĐ-CP, Art. 4. */
export const PRICE_BASES: readonly { kind: PriceTermKind; said: Said }[] = [
  {
    kind: 'pct-net-sales',
    said: {
      vi: 'Giá bán tịnh: tổng tiền trên hoá đơn, trừ thuế giá trị gia tăng, tiêu thụ đặc biệt và xuất khẩu; trừ phụ tùng, linh kiện mua ngoài; trừ bao bì, đóng gói, vận chuyển đến nơi bán và quảng cáo.',
      en: 'Net sales price: the total of the invoice less VAT, special consumption and export tax, less bought-in parts, less packaging, packing, carriage to the market and advertising.',
    },
  },
  {
    kind: 'pct-net-revenue',
    said: {
      vi: 'Doanh thu thuần: doanh thu trừ chiết khấu thương mại, giảm giá hàng bán và hàng bị trả lại.',
      en: 'Net revenue: revenue less trade discounts, price reductions and returned goods.',
    },
  },
  {
    kind: 'pct-profit-before-tax',
    said: {
      vi: 'Lợi nhuận trước thuế: doanh thu thuần trừ chi phí hợp lý. Hai bên cũng có thể thoả thuận tính sau thuế, khi đó hãy ghi rõ.',
      en: 'Profit before tax: net revenue less reasonable cost. The parties may also agree on profit after tax; say so then.',
    },
  },
  {
    kind: 'per-unit',
    said: {
      vi: 'Theo đơn vị: số tiền cho mỗi sản phẩm làm ra bằng công nghệ; là một cách trả tiền nhiều lần.',
      en: 'Per unit: an amount for each product made with the technology; it counts as payment in instalments.',
    },
  },
];

export const CURRENCIES = ['VND', 'USD', 'EUR', 'JPY', 'KRW', 'CNY', 'GBP'] as const;
const CURRENCY_NAMES = Object.fromEntries(CURRENCIES.map(code => [code, { vi: code, en: code }]));

/** Two lines or more together are a combined price. */
export const PRICE_LINES = [1, 2, 3] as const;
type PriceLine = (typeof PRICE_LINES)[number];

export const priceFields = (line: PriceLine): PaperField[] => [
  {
    name: `price${line}`,
    kind: 'choice',
    names: PRICE_TERMS,
    label: { vi: `Khoản ${line}: cách tính`, en: `Line ${line}: how it is reckoned` },
    ...(line === 1 && { needed: true }),
  },
  {
    name: `price${line}Value`,
    kind: 'number',
    label: { vi: `Khoản ${line}: số tiền hoặc phần trăm`, en: `Line ${line}: amount or percentage` },
  },
  {
    name: `price${line}Currency`,
    kind: 'choice',
    names: CURRENCY_NAMES,
    label: { vi: `Khoản ${line}: loại tiền`, en: `Line ${line}: currency` },
  },
  {
    name: `price${line}Base`,
    kind: 'line',
    label: { vi: `Khoản ${line}: tính trên gì, trả khi nào`, en: `Line ${line}: on what, and when it is paid` },
  },
  { name: `price${line}From`, kind: 'day', label: { vi: `Khoản ${line}: từ ngày`, en: `Line ${line}: from` } },
  { name: `price${line}To`, kind: 'day', label: { vi: `Khoản ${line}: đến ngày`, en: `Line ${line}: until` } },
  { name: `price${line}Floor`, kind: 'number', label: { vi: `Khoản ${line}: ít nhất`, en: `Line ${line}: at least` } },
  { name: `price${line}Cap`, kind: 'number', label: { vi: `Khoản ${line}: nhiều nhất`, en: `Line ${line}: at most` } },
];

/** Amounts are in `currency`, percentages in points; days are legal days. */
export type PriceTerm = {
  kind: PriceTermKind;
  value: number | null;
  currency: string | null;
  base: string | null;
  from: string | null;
  to: string | null;
  floor: number | null;
  cap: number | null;
};

export const isPercentage = (kind: PriceTermKind): boolean => kind.startsWith('pct-');

export function priceTermsOf(content: Content): PriceTerm[] {
  return PRICE_LINES.flatMap(line => {
    const read = <T>(part: string) => (content[`price${line}${part}`] as T | undefined) ?? null;
    const kind = read<PriceTermKind>('');
    if (!kind) return [];
    return [
      {
        kind,
        value: read<number>('Value'),
        currency: read<string>('Currency'),
        base: read<string>('Base'),
        from: read<string>('From'),
        to: read<string>('To'),
        floor: read<number>('Floor'),
        cap: read<number>('Cap'),
      },
    ];
  });
}

const SAID = {
  kind: { vi: 'Hãy chọn cách tính cho khoản này.', en: 'Choose how this line is reckoned.' },
  value: { vi: 'Khoản này cần một con số.', en: 'This line needs a number.' },
  percent: { vi: 'Phần trăm phải từ 0 đến 100.', en: 'A percentage lies between 0 and 100.' },
  currency: { vi: 'Số tiền cần có loại tiền.', en: 'An amount needs its currency.' },
  days: { vi: 'Ngày cuối phải sau ngày đầu.', en: 'The last day must come after the first.' },
  band: { vi: 'Mức nhiều nhất phải lớn hơn mức ít nhất.', en: 'The cap must be above the floor.' },
} as const satisfies Record<string, Said>;

export function priceFaults(content: Content): FieldErrors {
  return Object.assign({}, ...PRICE_LINES.map(line => lineFaults(content, `price${line}`)));
}

function lineFaults(content: Content, name: string): FieldErrors {
  const of = (part: string) => content[name + part];
  const parts = ['Value', 'Currency', 'Base', 'From', 'To', 'Floor', 'Cap'];
  const kind = of('') as PriceTermKind | undefined;
  if (!kind) return parts.some(part => of(part) !== undefined) ? { [name]: SAID.kind } : {};
  const value = of('Value') as number | undefined;
  const faults: FieldErrors = {};
  if (value === undefined && kind !== 'other') faults[`${name}Value`] = SAID.value;
  if (isPercentage(kind) && value !== undefined && value > 100) faults[`${name}Value`] = SAID.percent;
  if (!isPercentage(kind) && value !== undefined && !of('Currency')) faults[`${name}Currency`] = SAID.currency;
  if (of('From') && of('To') && of('To')! < of('From')!) faults[`${name}To`] = SAID.days;
  if (of('Floor') !== undefined && of('Cap') !== undefined && of('Cap')! < of('Floor')!)
    faults[`${name}Cap`] = SAID.band;
  return faults;
}
