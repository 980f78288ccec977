import type { IndexDocument, IndexParts, LexiconSources } from '../engine.ts';

/** To the index thread, in this order: words in pieces, their end, records in pieces, their end. */
export type ThreadRequest =
  | { op: 'words'; words: Partial<LexiconSources> }
  | { op: 'add'; documents: readonly IndexDocument[] }
  | { op: 'end' };

/** Each 'add' is answered when its records are read. */
export type ThreadAnswer = { op: 'added' } | { op: 'built'; parts: IndexParts };
