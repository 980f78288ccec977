import type { Db } from '../../../../platform/db/database.ts';
import type { Need, NeedRecord } from '../../needs/schema.ts';
import { listNeeds } from '../../needs/store.ts';
import type { Technology, TechnologyRecord } from '../../technologies/schema.ts';
import { listTechnologies } from '../../technologies/store.ts';
import { type Change, changesBetween, type Versioned } from '../../versions/rules.ts';
import { type Parties, partyIn } from '../saving/parties.ts';
import type { Fresh } from '../saving/weigh.ts';
import type { Preview, PreviewedRecord } from '../schema.ts';
import { shortened } from './shortened.ts';

const SHOWN = 20;

/** Adds the first records of a chunk that would be added or changed, the latter with what differs. */
export async function addToPreview(
  db: Db,
  preview: Preview,
  fresh: readonly Fresh[],
  parties: Parties,
  now: Date,
): Promise<void> {
  const added = fresh.filter(one => !one.known).slice(0, SHOWN - preview.added.length);
  preview.added.push(...added.map(previewed));
  const changed = fresh.filter(one => one.known).slice(0, SHOWN - preview.changed.length);
  if (changed.length === 0) return;
  const ids = (kind: string) => changed.filter(one => one.kind === kind).map(one => one.id);
  const technologies = await listTechnologies(db, ids('technology'));
  const needs = await listNeeds(db, ids('need'));
  const before = new Map<string, Technology | Need>([...technologies, ...needs].map(row => [row.id, row]));
  for (const one of changed) {
    const was = before.get(one.id);
    const changes = was ? differences(one, was, parties, now) : { vi: [], en: [] };
    preview.changed.push({ ...previewed(one), id: one.id, changes });
  }
}

const previewed = ({ line, place, kind, title }: Fresh): PreviewedRecord => ({
  line,
  ...(place && { place }),
  kind,
  title: [...title],
});

type Changes = Record<'vi' | 'en', Change[]>;

function differences(one: Fresh, was: Technology | Need, parties: Parties, now: Date): Changes {
  const { version, state } = was;
  const row = one.row as TechnologyRecord | NeedRecord;
  const country = row.country ?? partyIn(parties, one)?.country ?? null;
  const kind = one.kind;
  const before = { kind, record: was } as Versioned;
  const after = { kind, record: { ...row, country, version, state, updatedAt: now } } as unknown as Versioned;
  const inLocale = (locale: 'vi' | 'en') => changesBetween(locale, before, after).map(shortened);
  return { vi: inLocale('vi'), en: inLocale('en') };
}
