import type { OldFont } from './reader-types.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/**
 * Before Unicode, Vietnamese was typed for fonts that drew other letters at the places of Western ones: "C«ng nghÖ"
 * in TCVN3 (.VnTime), "Coâng ngheä" in VNI (VNI-Times). Spreadsheets still hold such text, as Western letters.
 */
const TCVN3_PLACES = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

const TONES = { acute: '\u0301', grave: '\u0300', hook: '\u0309', tilde: '\u0303', dot: '\u0323' };
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

const tcvn3 = new Map([...TCVN3_PLACES].map((place, i) => [place, TCVN3_LETTERS[i]!]));
const vni = vniTable();
const VNI_PLACES = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** In VNI a vowel is followed by a letter that stands for its marks; i, y, ơ, ư and đ have letters of their own. */
function vniTable(): Map<string, string> {
  const { acute, grave, hook, tilde, dot } = TONES;
  const plain = { ù: acute, ø: grave, û: hook, õ: tilde, ï: dot };
  const round = { â: '', á: acute, à: grave, å: hook, ã: tilde, ä: dot };
  const breve = { ê: '', é: acute, è: grave, ú: hook, ü: tilde, ë: dot };
  const table = new Map<string, string>([...'íìæóòîñôö'].map((place, i) => [place, 'íìỉĩịỵđơư'[i]!]));
  const add = (place: string, letter: string) => table.set(place, letter.normalize('NFC'));
  for (const [typed, letter] of ['aa', 'ee', 'oo', 'uu', 'yy', 'ôơ', 'öư'])
    for (const [mark, tone] of Object.entries(plain)) add(typed! + mark, letter! + tone);
  for (const vowel of 'aeo')
    for (const [mark, tone] of Object.entries(round)) add(vowel + mark, vowel + CIRCUMFLEX + tone);
  for (const [mark, tone] of Object.entries(breve)) add(`a${mark}`, `a${BREVE}${tone}`);
  for (const [place, letter] of [...table]) {
    table.set(place.toUpperCase(), letter.toUpperCase());
    if (place.length > 1) table.set(place[0]!.toUpperCase() + place[1], letter.toUpperCase());
  }
  return table;
}

const CONVERT: Record<OldFont, (text: string) => string> = {
  tcvn3: text => text.replace(/[\u00a1-\u00fe]/g, place => tcvn3.get(place) ?? place),
  vni: text => text.replace(VNI_PLACES, place => vni.get(place)!),
};

const OLD_WORD = /[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g;
const NOT_OLD = /[\u0100-\uffff]/;

/** Words that are no Vietnamese as they stand. */
const strangeWords = (text: string): string[] =>
  (text.match(OLD_WORD) ?? []).filter(word => !isVietnameseSyllable(word));

/** A text as Unicode; one that the font does not make Vietnamese of (a name, a word of today) is left alone. */
export function fromOldFont(text: string, font: OldFont): string {
  if (NOT_OLD.test(text)) return text;
  const strange = strangeWords(text);
  const mended = strange.filter(word => isVietnameseSyllable(CONVERT[font](word)));
  return mended.length * 2 > strange.length ? CONVERT[font](text) : text;
}

export type FontFound = { font: OldFont; certain: boolean };

/** With fewer strange words nothing is certain. */
const ENOUGH_WORDS = 5;
const CERTAIN = 0.9;
const SUSPECT = 0.5;

/** Whether texts were typed for an old font: the words that are no Vietnamese become so when read that way. */
export function findOldFont(texts: Iterable<string>): FontFound | undefined {
  const strange = [...texts].flatMap(strangeWords);
  if (strange.length < 2) return undefined;
  const [best] = (['tcvn3', 'vni'] as const)
    .map(font => ({ font, share: shareMended(strange, font) }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < SUSPECT) return undefined;
  return { font: best.font, certain: best.share >= CERTAIN && strange.length >= ENOUGH_WORDS };
}

const shareMended = (words: string[], font: OldFont): number =>
  words.filter(word => isVietnameseSyllable(CONVERT[font](word))).length / words.length;
