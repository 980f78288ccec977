import type { Said } from '../../kernel/errors.ts';

/** The facts of an act, as far as they are what its module wrote; an act of an earlier day may lack some. */
export type Facts = Readonly<Record<string, unknown>>;

/** What acts of one kind tell people. */
export type ActSentence = {
  /** What happened, without who and when: a sentence that begins with a verb. */
  say: (facts: Facts) => Said;
  /** Everybody may read it in the history of a public record; else only whoever is a party or reads the log. */
  open?: boolean;
  /** Whoever did it spoke for the record: 'bên gửi', not a role. */
  bySender?: boolean;
};

/** By kind of act; each module hands over those of its own acts. */
export type ActSentences = Readonly<Record<string, ActSentence>>;

/** A fact as a number, as text; what is none is 0, is empty. */
export const numberIn = (facts: Facts, name: string): number =>
  typeof facts[name] === 'number' ? facts[name] : 0;
export const textIn = (facts: Facts, name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');

export const always =
  (vi: string, en: string): ActSentence['say'] =>
  () => ({ vi, en });
