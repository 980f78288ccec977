import type { Act, Subject } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';

/** Of whom a history is asked for, as this reader may see it. */
export type Chronicle = {
  subject: Subject;
  title: string;
  /** Path of the record itself, without a language. */
  path: string;
  /** All acts; else only those that everybody may read. */
  whole: boolean;
  /** People by name; else by what they were appointed to. */
  names: boolean;
};

/** A kind of record that has a history, below its own page: `/technologies/:id/history`. */
export type Source = {
  /** With ':id' where the record is told. */
  path: string;
  /** Undefined where the record is not to be seen. */
  find: (ctx: Ctx, id: string) => Promise<Chronicle | undefined>;
};

/** An act as it is told: a sentence, who did it, and its place in the chain. */
export type Told = Pick<Act, 'seq' | 'hash' | 'kind'> & { at: Date; day: string; sentence: string };

/** What the log is asked for. */
export type LogQuestion = {
  kind?: string | undefined;
  subject?: Subject | undefined;
  day?: string | undefined;
  before?: number | undefined;
};
