import type { FileFault, TableOptions } from './reader-types.ts';

/** What a reading thread is made for: one file, one thread. */
export type ReaderJob =
  | { op: 'inspect'; path: string }
  | { op: 'rows'; path: string; options: TableOptions }
  | { op: 'document'; path: string };

/** Each 'next' is answered once. */
export type ReaderAnswer = { value: unknown } | { fault: FileFault } | { done: true };

/** What the server asks of the guard about a reading; each request is answered once. */
export type GuardAsk = { ask: 'open'; job: ReaderJob } | { ask: 'next' | 'stop' };
export type GuardRequest = { id: number; reading: number } & GuardAsk;
export type GuardAnswer = { id: number; answer: ReaderAnswer };
