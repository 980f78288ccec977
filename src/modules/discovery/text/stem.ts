import { IRREGULAR } from './irregular.ts';
import { porter } from './porter.ts';

const stems = new Map<string, string>();
const STEMS_KEPT = 100_000;
const PLAIN_WORD = /^[a-z]{3,}$/;

/** The stem of an English word (Porter 1980, plus a short list of irregular forms). Other words stay as they are. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const base = IRREGULAR.get(word) ?? word;
  const found = PLAIN_WORD.test(base) ? porter(base) : base;
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, found);
  return found;
}
