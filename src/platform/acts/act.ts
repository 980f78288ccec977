import { createHash } from 'node:crypto';
import { canonical } from '../../kernel/canonical.ts';

export type Subject = { type: string; id: string };

/** An act as it is hashed: `docs/acts.md` gives the same list for verifiers that share no code with us. */
export type Act = {
  seq: number;
  id: string;
  /** ISO 8601 in UTC, milliseconds. */
  at: string;
  actor: string;
  onBehalfOf: string | null;
  kind: string;
  subjects: Subject[];
  reason: string | null;
  payload: unknown;
  idemKey: string | null;
  requestHash: string | null;
  prevHash: string;
  hash: string;
};

/** What is hashed of an act whose number is not known yet: the text before that number, and the text behind it. */
export type Unnumbered = { before: string; behind: string };

export function unnumbered(facts: Omit<Act, 'seq' | 'prevHash' | 'hash'>): Unnumbered {
  const { subjects, ...others } = facts;
  // Of the members' names only "subjects" sorts behind "seq".
  return { before: `${canonical(others).slice(0, -1)},"seq":`, behind: `,${canonical({ subjects }).slice(1)}` };
}

/** SHA-256 in hex over the previous hash, a line feed and the canonical JSON of the act without its two hashes. */
export function hashOfAct({ prevHash, hash: _, ...facts }: Omit<Act, 'hash'> & { hash?: string }): string {
  return createHash('sha256')
    .update(`${prevHash}\n${canonical(facts)}`)
    .digest('hex');
}
