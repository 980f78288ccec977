import { cleanLine, clip } from '../../../kernel/clean-text.ts';

const MAX_WORDS = 50;

/** Without what is not known: empty texts, empty lists, `undefined`. */
export function known<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const said = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => said(value))) as never;
}

/** Words of a list, each on one line, empty ones left out. */
export const textList = (list: readonly string[] | null | undefined): string[] =>
  (list ?? [])
    .map(word => clip(cleanLine(word), 200))
    .filter(word => word !== '')
    .slice(0, MAX_WORDS);
