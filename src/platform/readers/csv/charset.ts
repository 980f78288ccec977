import { isAscii, isUtf8 } from 'node:buffer';
import { type ReadFault, stop } from '../fault.ts';
import { findOldFont, type FontFound, fromOldFont } from '../old-fonts.ts';
import type { Charset, OldFont } from '../reader-types.ts';
import { looksLikeUtf16, utf16Mark } from '../utf16.ts';
import { isVietnameseSyllable } from '../vietnamese-syllable.ts';

export type Encoding = { charset: Charset; font?: OldFont };

/** How the bytes of a text become Unicode, judged by its beginning. What is not certain is not guessed. */
export function detectEncoding(head: Buffer, whole: boolean): Encoding {
  const marked = byMark(head) ?? looksLikeUtf16(head.subarray(0, 65_536));
  if (marked) return withFont(marked, new TextDecoder(marked).decode(head));
  const text = whole ? head : toLastAscii(head);
  if (isAscii(text)) return { charset: 'utf-8' };
  return isUtf8(text) ? withFont('utf-8', text.toString()) : singleByte(text);
}

function byMark(head: Buffer): Charset | undefined {
  const mark = head.subarray(0, 4).toString('latin1');
  if (mark === '\xff\xfe\x00\x00' || mark === '\x00\x00\xfe\xff') throw unknownCharset('UTF-32');
  return mark.startsWith('\xef\xbb\xbf') ? 'utf-8' : utf16Mark(head);
}

/** The last letter of a beginning may be cut in half. */
const toLastAscii = (head: Buffer): Buffer => head.subarray(0, head.findLastIndex(byte => byte < 0x80) + 1);

function withFont(charset: Charset, text: string): Encoding {
  const found = findOldFont([text]);
  if (found && !found.certain) throw oldFont(found);
  return found ? { charset, font: found.font } : { charset };
}

const ENOUGH_WORDS = 3;
const CERTAIN = 0.9;
const WESTERN = 0.98;

/** One byte a letter: whichever reading makes Vietnamese of it, else Western European where that is plain. */
function singleByte(bytes: Buffer): Encoding {
  const western = new TextDecoder('windows-1252').decode(bytes);
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const words = foreignWords(vietnamese);
  const read = shareOf(words, isVietnameseSyllable);
  const font = findOldFont([western]);
  if (words.length >= ENOUGH_WORDS && read >= CERTAIN) return { charset: 'windows-1258' };
  if (font?.certain) return { charset: 'windows-1252', font: font.font };
  if (font) throw oldFont(font);
  if (shareOf(foreignWords(western), isWesternWord) >= WESTERN) return { charset: 'windows-1252' };
  throw unknownCharset();
}

const foreignWords = (text: string): string[] =>
  text.match(/[A-Za-z\u0080-\uffff]*[\u0080-\uffff][A-Za-z\u0080-\uffff]*/g) ?? [];
const shareOf = (words: string[], holds: (word: string) => boolean): number =>
  words.length === 0 ? 1 : words.filter(holds).length / words.length;
const isWesternWord = (word: string): boolean =>
  /^[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ\u00a0‘’“”–—…•€£¥§©®™°±²³µ·¼½¾«»¡¿ªº]*$/.test(word);

/** Cells as Unicode in one form, whatever their bytes were. */
export const cellConverter = ({ charset, font }: Encoding): ((cell: string) => string) => {
  if (font) return cell => fromOldFont(cell, font);
  return charset === 'windows-1258' ? cell => cell.normalize('NFC') : cell => cell;
};

const FONT_NAMES: Record<OldFont, string> = { tcvn3: 'TCVN3 (ABC, .VnTime)', vni: 'VNI (VNI-Times)' };

export const oldFont = ({ font }: Pick<FontFound, 'font'>): ReadFault =>
  stop(
    'charset',
    `Chữ trong tệp có vẻ được gõ bằng phông cũ ${FONT_NAMES[font]}, nhưng không chắc đủ để tự chuyển. Hãy chuyển sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6), rồi trong Excel chọn Lưu thành, kiểu "CSV UTF-8".`,
    `The text seems to be typed for the old Vietnamese font ${FONT_NAMES[font]}, but not surely enough to be converted. Convert it to Unicode (UniKey: Ctrl+Shift+F6), then save it in Excel as "CSV UTF-8".`,
  );

const unknownCharset = (name?: string): ReadFault =>
  stop(
    'charset',
    `Không đọc được bảng mã của tệp${name ? ` (${name})` : ''}. Trong Excel hãy chọn Lưu thành (Save As), kiểu "CSV UTF-8", rồi gửi tệp mới.`,
    `The file's character encoding${name ? ` (${name})` : ''} can not be read. In Excel choose Save As, "CSV UTF-8", and send the new file.`,
  );

export const mixedCharset = (row: number): ReadFault =>
  stop(
    'charset',
    `Từ khoảng hàng ${row}, tệp đổi sang bảng mã khác, nên chữ sau đó sẽ sai. Trong Excel hãy chọn Lưu thành (Save As), kiểu "CSV UTF-8", rồi gửi tệp mới.`,
    `From about row ${row} on the file changes its character encoding, so the text after it would be wrong. In Excel choose Save As, "CSV UTF-8", and send the new file.`,
    { row },
  );
