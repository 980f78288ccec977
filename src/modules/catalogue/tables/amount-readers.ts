import type { Said } from '../../../kernel/errors.ts';
import { type Cell, fault, quoted, type Told } from './cell.ts';
import { foldMarks } from './folded.ts';
import { type Quantity, type QuantityFault, readQuantity } from './quantity.ts';
import { AREA, currencyOf, POWER, STAFF, type Units, unitOfHeader, WATER } from './units.ts';

type Band = { min: number; max: number };
/** Below a thousand đồng nothing is sold: the figure counts in something that the table does not say. */
const SMALLEST_VND = 1000;
const ON_REQUEST = /^(gia )?(thoa thuan|lien he|thuong luong|negotiable|on request|to be agreed|contact)\b/;

export type Money = Band & { currency: string | undefined };

type Read<T> = { value: T } | { fault: Said };

/** A price or a part of one; the currency may stand in the cell, the header, or a column of its own. */
export function readMoney(cell: Cell): Read<Money> | undefined {
  if (ON_REQUEST.test(foldMarks(cell.text))) return undefined;
  const header = unitOfHeader(cell.header);
  const read = quantityOf(cell, header.scale, true);
  if (typeof read === 'string') return amountFault(read, cell, MONEY_EXAMPLE);
  const currency = currencyOf(read.unit);
  if (read.unit !== '' && !currency) return amountFault('unreadable', cell, MONEY_EXAMPLE);
  return { value: { min: read.min, max: read.max, currency: currency ?? currencyOf(header.words) } };
}

/** Money that records keep in đồng. */
function readVnd(cell: Cell): Read<Band> | undefined {
  const read = readMoney(cell);
  if (!read || 'fault' in read) return read;
  const { currency = 'VND', ...band } = read.value;
  if (currency !== 'VND')
    return fault(
      `Cột này tính bằng đồng; "${quoted(cell)}" là ${currency}. Hãy đổi sang đồng, ví dụ 1,2 tỷ.`,
      `This column counts in đồng; "${quoted(cell)}" is in ${currency}. Convert it, for example 1.2 billion VND.`,
    );
  return isTooSmall(band) ? tooSmall(quoted(cell)) : { value: band };
}

export const isTooSmall = ({ max }: Band): boolean => max > 0 && max < SMALLEST_VND;

export const tooSmall = (figure: string) =>
  fault(
    `"${figure}" đồng là quá ít để là thật. Nếu tính bằng triệu hoặc tỷ, hãy ghi vào ô ("500 triệu") hoặc vào tên cột ("Giá (triệu đồng)").`,
    `"${figure}" đồng is too little to be real. If it counts in millions or billions, say so in the cell ("500 million") or in the header ("Price (million VND)").`,
  );

export const readVndBand = (cell: Cell): Told => readVnd(cell);
/** The column says that it is by the year; cells may say so again. */
export const readVndPerYear = (cell: Cell): Told =>
  readVnd({ ...cell, text: cell.text.replace(/\s*(?:\/|mỗi|một|per|a)\s*(?:năm|year)\s*$/iu, '') });
/** Of a range the upper end: so much can be spent. */
export function readVndAmount(cell: Cell): Told {
  const read = readVnd(cell);
  return read && 'value' in read ? { value: Math.round(read.value.max) } : read;
}

/** A figure in a unit that records have: "0,5 ha" of an area is 5,000. */
function readBand(cell: Cell, units: Units, example: string): Read<Band> {
  const header = unitOfHeader(cell.header);
  const read = quantityOf(cell, header.scale, false);
  if (typeof read === 'string') return amountFault(read, cell, example);
  const factor = read.unit === '' ? (units[header.words] ?? 1) : units[read.unit];
  if (factor === undefined) return amountFault('unreadable', cell, example);
  const exact = (figure: number) => Number((figure * factor).toPrecision(12));
  return { value: { min: exact(read.min), max: exact(read.max) } };
}

const bandReader = (units: Units, example: string) => (cell: Cell): Told => readBand(cell, units, example);
/** What there is, is one figure. */
const figureReader = (units: Units, example: string) => (cell: Cell): Told => {
  const read = readBand(cell, units, example);
  if ('fault' in read) return read;
  const { min, max } = read.value;
  return min === max ? { value: max } : amountFault('unreadable', cell, example);
};

const MONEY_EXAMPLE = '500 triệu; 1,2–1,5 tỷ; 85.000 USD';
export const readAreaBand = bandReader(AREA, '500; 400–600 m²');
export const readPowerBand = bandReader(POWER, '15; 10–20 kW');
export const readWaterBand = bandReader(WATER, '5; 5–8 m³/ngày');
export const readStaffBand = bandReader(STAFF, '4; 4–6 người');
export const readArea = figureReader(AREA, '500 m²');
export const readPower = figureReader(POWER, '15 kW');
export const readWater = figureReader(WATER, '5 m³/ngày');
export const readStaff = figureReader(STAFF, '20');

function quantityOf({ text, numeric, lang }: Cell, scale: number, money: boolean): Quantity | QuantityFault {
  if (!numeric) return readQuantity(text, { lang, scale, money });
  const value = Number((Number(text) * scale).toPrecision(15));
  return value < 0 ? 'negative' : { min: value, max: value, unit: '' };
}

function amountFault(why: QuantityFault, cell: Cell, example: string) {
  const told = quoted(cell);
  switch (why) {
    case 'negative':
      return fault(
        `"${told}" là số âm. Hãy ghi số từ 0 trở lên.`,
        `"${told}" is negative. Write a figure of 0 or more.`,
      );
    case 'order':
      return fault(
        `"${told}": số đầu lớn hơn số sau. Hãy ghi số nhỏ trước, ví dụ 10–20.`,
        `"${told}": the first figure is larger than the second. Write the smaller one first, for example 10–20.`,
      );
    case 'open':
      return fault(
        `"${told}" chỉ có mức thấp nhất. Hãy ghi một số, hoặc cả hai mức, ví dụ 10–20.`,
        `"${told}" gives only the lowest figure. Write one figure, or both ends, for example 10–20.`,
      );
    case 'ambiguous':
      return fault(
        `Không rõ "${told}" là hàng nghìn hay số lẻ. Hãy ghi không có dấu ngăn nhóm, ví dụ 1500, hoặc 1,5.`,
        `"${told}" may be thousands or a fraction. Write it without a grouping sign, for example 1500, or 1.5.`,
      );
    case 'unreadable':
      return fault(
        `Không đọc được "${told}". Hãy ghi như: ${example}.`,
        `"${told}" can not be read. Write it like: ${example}.`,
      );
  }
}
