import { type LocalisedText, textIn } from '../../../kernel/localised.ts';

/** What the model reads of a record, the most telling first: it passes over what is too long for it. */
export const textOf = (...texts: readonly (LocalisedText | null | undefined)[]): string =>
  texts
    .map(text => textIn(text ?? undefined, 'vi'))
    .filter(Boolean)
    .join('\n');
