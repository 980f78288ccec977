import type { Locale } from '../../../../kernel/localised.ts';

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
const ENGLISH = /\b(the|and|of|for|with|is|are|to|which|from|that|by|a|an|in)\b/gi;

/** The language of a text; `otherwise` where neither its letters nor its words show it. */
export function languageOf(text: string, otherwise: Locale): Locale {
  if ((text.normalize('NFC').match(VIETNAMESE)?.length ?? 0) > text.length / 200) return 'vi';
  return (text.match(ENGLISH)?.length ?? 0) >= 3 ? 'en' : otherwise;
}
