import { IRREGULAR } from './irregular.ts';
import { once } from './once.ts';
import { porter } from './porter.ts';

const PLAIN_WORD = /^[a-z]{3,}$/;
const STEMS_KEPT = 100_000;

/** The stem of an English word (Porter 1980, plus a short list of irregular forms). Other words stay as they are. */
export const stem = once((word: string): string => {
  const base = IRREGULAR.get(word) ?? word;
  return PLAIN_WORD.test(base) ? porter(base) : base;
}, STEMS_KEPT);
