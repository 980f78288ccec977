import type { DocumentFields, IndexDocument, IndexParts, LearntPair, LexiconSources } from '../engine.ts';

/** What a thread is made for. */
export type ThreadTask = 'index' | 'learn';

/** To the thread, in this order: words in pieces, their end, records in pieces, their end. */
export type ThreadRequest =
  | { op: 'words'; words: Partial<LexiconSources> }
  | { op: 'add'; documents: readonly IndexDocument[] | readonly { fields: DocumentFields }[] }
  | { op: 'end' };

/** Each 'add' is answered when its records are read; the last answer is what the thread was made for. */
export type ThreadAnswer =
  | { op: 'added' }
  | { op: 'built'; parts: IndexParts }
  | { op: 'learnt'; pairs: readonly LearntPair[] };
