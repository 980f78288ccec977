import type { Act, Subject } from '../../../platform/acts/index.ts';

/** Records that one request tells of: its body stays below 64 KB. */
export const MOST_IN_PART = 300;

export type ToldRecord = { type: string; id: string; state: 'published' | 'withdrawn' };
export type WebhookEvent = { id: string; seq: number; at: string; kind: string; part: number; parts: number; records: ToldRecord[] };

const isRecord = ({ type }: Subject): boolean => type === 'need' || type === 'technology';

/** Imports publish what they add, and what these take back was public. */
const TAKES_BACK = new Set(['import.undo', 'import.withdraw-vanished']);
const BY_THE_BATCH = new Set(['import.chunk', ...TAKES_BACK]);

const moved = ({ payload }: Act) => payload as { from?: unknown; to?: unknown } | null;
const wasPublished = (act: Act): boolean => TAKES_BACK.has(act.kind) || moved(act)?.from === 'published';
const concernsPublic = (act: Act): boolean =>
  BY_THE_BATCH.has(act.kind) || wasPublished(act) || moved(act)?.to === 'published';

/**
 * The public part of an act, in pieces: which records are published now, and which were until this act. Nobody's name,
 * no reason, and nothing of a record that the public never saw.
 */
export function eventsOf(act: Act, published: ReadonlySet<string>): WebhookEvent[] {
  if (!concernsPublic(act)) return [];
  const records = act.subjects.filter(isRecord).flatMap(({ type, id }): ToldRecord[] => {
    if (published.has(id)) return [{ type, id, state: 'published' }];
    return wasPublished(act) ? [{ type, id, state: 'withdrawn' }] : [];
  });
  const parts = Math.ceil(records.length / MOST_IN_PART);
  return Array.from({ length: parts }, (_, i) => ({
    id: act.id,
    seq: act.seq,
    at: act.at,
    kind: act.kind,
    part: i + 1,
    parts,
    records: records.slice(i * MOST_IN_PART, (i + 1) * MOST_IN_PART),
  }));
}
