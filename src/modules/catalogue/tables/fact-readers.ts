import { cleanLine } from '../../../kernel/clean-text.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { parseDay } from '../../../web/form-values.ts';
import { isCode } from '../classifications/classifications.ts';
import { type Cell, fault, isNotKnown, quoted, type Told } from './cell.ts';
import { foldMarks, foldWords } from './folded.ts';
import { currencyOf } from './units.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** '2026-11-22', from 22/11/2026, "ngày 22 tháng 11 năm 2026", 22 November 2026, or what a workbook has as a date. */
export function readDay(cell: Cell): Told {
  const typed = foldMarks(cell.text).replace(/[t ]\d{1,2}:\d{2}(:\d{2})?.*$/, '');
  const day = parseDay(inFigures(typed) ?? typed);
  if (isLegalDay(day)) return { value: day };
  return fault(
    `"${quoted(cell)}" không phải một ngày. Hãy ghi đủ ngày, tháng, năm: 22/11/2026 hoặc 2026-11-22.`,
    `"${quoted(cell)}" is no day. Write day, month and year: 22/11/2026 or 2026-11-22.`,
  );
}

function inFigures(typed: string): string | undefined {
  const vi = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(typed);
  if (vi) return `${vi[1]}/${vi[2]}/${vi[3]}`;
  const en = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})$/.exec(typed);
  const us = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(typed);
  const [day, month, year] = en ? [en[1], en[2], en[3]] : us ? [us[2], us[1], us[3]] : [];
  const number = MONTHS.indexOf(month ?? '') + 1;
  return number > 0 ? `${day}/${number}/${year}` : undefined;
}

const YES = new Set(['co', 'yes', 'y', 'x', 'true', '1', 'dung', 'v', '✓', '✔', 'có']);
const NO = new Set(['khong', 'no', 'n', 'false', '0', 'sai', '✗', '✘']);

export function readYesNo(cell: Cell): Told {
  const said = foldMarks(cell.text);
  if (YES.has(said)) return { value: true };
  if (NO.has(said)) return { value: false };
  return fault(
    `"${quoted(cell)}" không phải "có" hay "không". Hãy ghi một trong hai.`,
    `"${quoted(cell)}" is neither "yes" nor "no". Write one of them.`,
  );
}

/** "7", "TRL 7", "7/9", "TRL 7: nguyên mẫu"; of "6-7" the lower, which is surely reached. */
export function readTrl(cell: Cell): Told {
  const found = /^(?:trl|muc|cap|cap do|level)?\s*:?\s*([1-9])(?![\d.,])/.exec(foldMarks(cell.text));
  if (found) return { value: Number(found[1]) };
  return fault(
    `"${quoted(cell)}" không phải mức sẵn sàng. Hãy ghi một số từ 1 đến 9.`,
    `"${quoted(cell)}" is no readiness level. Write a figure from 1 to 9.`,
  );
}

export function readCurrency(cell: Cell): Told {
  const code = currencyOf(cell.text) ?? (/^[A-Z]{3}$/.test(cell.text.trim()) ? cell.text.trim() : undefined);
  if (code) return { value: code };
  return fault(
    `Không rõ "${quoted(cell)}" là tiền nước nào. Hãy ghi mã ba chữ: VND, USD, EUR …`,
    `"${quoted(cell)}" is no known currency. Write its code of three letters: VND, USD, EUR …`,
  );
}

/** A header may name the edition; the present one is that of 2025. */
export function readVsic(cell: Cell): Told {
  const version = /20(07|18|25)/.exec(cell.header)?.[0] ?? '2025';
  const told = cell.text.split(/[;,\n]/).map(part => part.trim()).filter(part => !isNotKnown(part));
  const codes = told.map(part => {
    const bare = part.toUpperCase().replace(/^VSIC\s*:?\s*/, '').split(/[\s:–-]/)[0]!;
    return { scheme: 'vsic', version, code: /^[A-V]\d/.test(bare) ? bare.slice(1) : bare } as const;
  });
  const strange = codes.findIndex(code => !isCode(code));
  if (strange < 0) return codes.length > 0 ? { value: codes } : undefined;
  const wrong = quoted({ ...cell, text: told[strange]! });
  return fault(
    `"${wrong}" không phải mã ngành kinh tế (VSIC). Mã có từ hai đến năm chữ số, ví dụ 1030.`,
    `"${wrong}" is no industry code (VSIC). A code has two to five digits, for example 1030.`,
  );
}

/** Spreadsheets drop the nought at the start of a code that they take for a number. */
export function readTaxCode({ text, numeric }: Cell): Told {
  const code = text.replace(/[\s.]/g, '');
  return { value: numeric && /^\d{9}$/.test(code) ? `0${code}` : cleanLine(code) };
}

/** A web address, with its scheme or without. */
export function readAddress(cell: Cell): Told {
  const typed = cleanLine(cell.text);
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.');
  if (isWeb && !/\s/.test(typed)) return { value: address };
  return fault(
    `"${quoted(cell)}" không phải địa chỉ trang web. Hãy ghi như https://example.vn/trang.`,
    `"${quoted(cell)}" is no web address. Write it like https://example.org/page.`,
  );
}

/** "không có" in a list says that it is empty. */
const NOTHING = new Set(['khong', 'khong co', 'chua co', 'none', 'no']);
export const isNothing = (text: string): boolean => NOTHING.has(foldWords(text));
