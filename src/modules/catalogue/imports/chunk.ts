import { cleanText, clip } from '../../../kernel/clean-text.ts';
import { digestOf } from '../../../kernel/digest.ts';
import type { Subject } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { listStoredOrganisations, type OrganisationRecord, saveOrganisations } from '../../directory/index.ts';
import {
  confidenceIn,
  partyOf,
  partyRef,
  toNeed,
  toOrganisation,
  toTechnology,
} from '../format/convert.ts';
import type { CatalogueRecord } from '../format/record-format.ts';
import { listStoredNeeds, saveNeeds, setNeedRun } from '../needs/store.ts';
import { listStoredTechnologies, saveTechnologies, setTechnologyRun } from '../technologies/store.ts';
import type { Line } from './line-reader.ts';
import { readLine, titleOf } from './rules.ts';
import type { Reject } from './schema.ts';
import { lockSource } from './store.ts';

type Parsed = { line: number; record: CatalogueRecord; digest: string };
type Fresh = Parsed & { id: string };
/** Organisations by source + tab + ref. */
type Parties = Map<string, { id: string; country: string | null }>;

export type ChunkResult = {
  added: number;
  changed: number;
  unchanged: number;
  rejects: Reject[];
  /** What was added or changed. */
  subjects: Subject[];
};

const EXCERPT = 200;
const STORES = {
  organisation: { list: listStoredOrganisations, setRun: async () => {} },
  technology: { list: listStoredTechnologies, setRun: setTechnologyRun },
  need: { list: listStoredNeeds, setRun: setNeedRun },
};
/** Organisations first: the others name them. */
const ORDER = Object.keys(STORES) as (keyof typeof STORES)[];

/** Saves the records of some lines; what can not be read or stands twice is set aside with its reason. */
export async function saveChunk(
  trx: Trx,
  ctx: Ctx,
  runId: string,
  lines: readonly Line[],
): Promise<ChunkResult> {
  const result: ChunkResult = { added: 0, changed: 0, unchanged: 0, rejects: [], subjects: [] };
  const parsed = lines.flatMap(line => parse(line, result.rejects));
  const groups = [...Map.groupBy(parsed, p => `${p.record.kind}\t${p.record.source.name}`).values()];
  groups.sort((a, b) => ORDER.indexOf(a[0]!.record.kind) - ORDER.indexOf(b[0]!.record.kind));
  for (const group of groups) {
    const fresh = await keepFresh(trx, ctx, group, runId, result);
    await saveFresh(trx, ctx, fresh, runId);
    result.subjects.push(...fresh.map(f => ({ type: f.record.kind, id: f.id })));
  }
  return result;
}

function parse(line: Line, rejects: Reject[]): Parsed[] {
  if (line.text === '') return [];
  const read = line.text === undefined ? TOO_LONG : readLine(line.text);
  if (read.ok) return [{ line: line.number, record: read.record, digest: digestOf(read.record) }];
  rejects.push({
    line: line.number,
    reason: read.reason,
    excerpt: clip(cleanText(line.text ?? ''), EXCERPT),
  });
  return [];
}

const TOO_LONG = { ok: false, reason: { vi: 'Dòng dài quá 1 MB.', en: 'The line is over 1 MB.' } } as const;

/** Those of one kind and source that are new or changed, each with its id: of two lines with one ref the first counts. */
async function keepFresh(
  trx: Trx,
  ctx: Ctx,
  group: Parsed[],
  runId: string,
  result: ChunkResult,
): Promise<Fresh[]> {
  const { kind, source } = group[0]!.record;
  const { list, setRun } = STORES[kind];
  await lockSource(trx, source.name);
  const stored = new Map(
    (
      await list(
        trx,
        source.name,
        group.map(p => p.record.ref),
      )
    ).map(row => [row.ref, row]),
  );
  const fresh = new Map<string, Fresh>();
  const same = new Set<string>();
  for (const p of group) {
    const { ref } = p.record;
    const known = stored.get(ref);
    const told = fresh.has(ref) || known?.runId === runId || (known && same.has(known.id));
    if ((fresh.get(ref) ?? known)?.digest === p.digest) {
      result.unchanged += 1;
      if (known && !told) same.add(known.id);
    } else if (told) result.rejects.push(standsTwice(p));
    else {
      fresh.set(ref, { ...p, id: known?.id ?? newId(ctx.now) });
      result[known ? 'changed' : 'added'] += 1;
    }
  }
  await setRun(trx, [...same], runId);
  return [...fresh.values()];
}

async function saveFresh(trx: Trx, ctx: Ctx, fresh: Fresh[], runId: string): Promise<void> {
  const kind = fresh[0]?.record.kind;
  const parties = await saveParties(trx, ctx, fresh);
  const place = ({ record, id, digest }: Fresh) => ({ id, digest, party: partyIn(parties, record), now: ctx.now });
  if (kind === 'technology') {
    const records = fresh.flatMap(f => (f.record.kind === 'technology' ? [toTechnology(f.record, place(f))] : []));
    await saveTechnologies(trx, records, runId, ctx.now);
  }
  if (kind === 'need') {
    const needs = fresh.flatMap(f => (f.record.kind === 'need' ? [{ f, record: f.record }] : []));
    const silent = { phone: null, email: null, consentPublishAt: null };
    await saveNeeds(
      trx,
      needs.map(({ f, record }) => toNeed(record, place(f))),
      needs.map(({ f, record }) => ({ needId: f.id, ...confidenceIn(record), ...silent })),
      'published',
      runId,
      ctx.now,
    );
  }
}

function partyIn(parties: Parties, record: CatalogueRecord) {
  const party = partyOf(record);
  return party ? parties.get(`${record.source.name}\t${partyRef(party, record.lang)}`) : undefined;
}

/** Saves the organisations that these records are or name, and looks up those that they only refer to. */
async function saveParties(trx: Trx, ctx: Ctx, fresh: readonly Fresh[]): Promise<Parties> {
  const told = new Map(
    fresh.flatMap(({ record, id, digest }): [string, OrganisationRecord & { id: string }][] => {
      const party = toOrganisation(record);
      if (!party) return [];
      const own = record.kind === 'organisation' ? { id, digest } : { id: newId(ctx.now) };
      return [[`${party.source}\t${party.ref}`, { ...party, ...own }]];
    }),
  );
  const ids = await saveOrganisations(trx, [...told.values()], ctx.now);
  const parties: Parties = new Map(
    [...ids].map(([key, id]) => [key, { id, country: told.get(key)?.country ?? null }]),
  );
  const source = fresh[0]?.record.source.name;
  const refs = fresh.flatMap(({ record }) => partyOf(record)?.ref ?? []);
  const unknown = refs.filter(ref => !parties.has(`${source}\t${ref}`));
  if (source === undefined || unknown.length === 0) return parties;
  for (const row of await listStoredOrganisations(trx, source, unknown))
    parties.set(`${source}\t${row.ref}`, { id: row.id, country: row.country });
  return parties;
}

const standsTwice = (p: Parsed): Reject => ({
  line: p.line,
  reason: {
    vi: `Mã "${clip(p.record.ref, 60)}" đã có ở một dòng khác của tệp này với nội dung khác.`,
    en: `Ref "${clip(p.record.ref, 60)}" stands on another line of this file with other content.`,
  },
  excerpt: clip(JSON.stringify(titleOf(p.record)), EXCERPT),
});
