import { cleanLine } from '../../../../kernel/clean-text.ts';
import { linesAbout, type Passage } from './passages.ts';

/** Lines that head a form or a letter, and name nothing. */
const NO_TITLE = new RegExp(
  String.raw`^(?:phiếu|cộng h[oò]à? xã hội|độc lập|hồ sơ|mẫu|biểu|thông tin (?:về )?công nghệ|giới thiệu|` +
    String.raw`bản (?:giới thiệu|mô tả)|kính gửi|confidential|page|` +
    String.raw`technology (?:offer|profile|sheet|brief|description|summary))`,
  'iu',
);

/** The title, and the lines that stand before the first heading without it. */
export function titleAndPreamble(passages: readonly Passage[]): { title: string; preamble: string[] } {
  const told = cleanLine(linesAbout(passages, 'title').join(' '));
  const preamble = linesAbout(passages, 'preamble').filter(line => !NO_TITLE.test(line));
  if (told !== '') return { title: inSentenceCase(told), preamble };
  const at = preamble.findIndex(line => line !== '');
  const first = (preamble[at] ?? '').replace(/^#{1,6}\s?/, '');
  if (first === '' || first.length > 160 || /[.!?]$/.test(first)) return { title: '', preamble };
  return { title: inSentenceCase(first), preamble: preamble.slice(at + 1) };
}

/** "MÁY SẤY LÚA CNC" is shouted: "Máy sấy lúa CNC". */
function inSentenceCase(title: string): string {
  if (title !== title.toUpperCase() || title.replace(/[^\p{L}]/gu, '').length < 12) return title;
  const words = title.split(' ').map(word => (/\d|^[^AEIOUYÀ-Ỹ]+$/u.test(word) ? word : word.toLowerCase()));
  const said = words.join(' ');
  return said[0]!.toUpperCase() + said.slice(1);
}
