import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';

/** Changes exactly when what a record says changes. */
export const digestOf = (record: unknown): string =>
  createHash('sha256').update(canonical(record)).digest('hex').slice(0, 32);
