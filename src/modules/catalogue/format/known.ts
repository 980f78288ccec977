import { cleanLine, clip } from '../../../kernel/clean-text.ts';

const MAX_WORDS = 50;

/** Without what is not known: empty texts, empty lists, `undefined`. */
export function known<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: Record<string, unknown> = {};
  for (const key in fields) {
    const value: unknown = fields[key];
    if (value != null && !(Array.isArray(value) && value.length === 0)) kept[key] = value;
  }
  return kept as never;
}

/** Words of a list, each on one line, empty ones left out. */
export const textList = (list: readonly string[] | null | undefined): string[] =>
  (list ?? [])
    .map(word => clip(cleanLine(word), 200))
    .filter(word => word !== '')
    .slice(0, MAX_WORDS);
