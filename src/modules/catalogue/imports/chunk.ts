import { cleanText, clip } from '../../../kernel/clean-text.ts';
import type { Subject } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { saveOrganisations } from '../../directory/index.ts';
import { listStoredNeeds, saveNeeds, setNeedRun } from '../needs/store.ts';
import { listStoredTechnologies, saveTechnologies, setTechnologyRun } from '../technologies/store.ts';
import { toNeed, toOrganisation, toTechnology } from './convert.ts';
import type { Line } from './line-reader.ts';
import { digestOf, readLine } from './rules.ts';
import type { ImportRecord, Reject } from './schema.ts';
import { lockSource } from './store.ts';

type Parsed = { line: number; record: ImportRecord; digest: string };
type Fresh = Parsed & { id: string };

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
  technology: { list: listStoredTechnologies, setRun: setTechnologyRun },
  need: { list: listStoredNeeds, setRun: setNeedRun },
};

/** Saves the records of some lines; what can not be read or stands twice is set aside with its reason. */
export async function saveChunk(
  trx: Trx,
  ctx: Ctx,
  runId: string,
  lines: readonly Line[],
): Promise<ChunkResult> {
  const result: ChunkResult = { added: 0, changed: 0, unchanged: 0, rejects: [], subjects: [] };
  const parsed = lines.flatMap(line => parse(line, result.rejects));
  const parties = await saveParties(trx, ctx, parsed);
  for (const group of Map.groupBy(parsed, p => `${p.record.kind}\t${p.record.source.name}`).values()) {
    const fresh = await keepFresh(trx, ctx, group, runId, result);
    await saveFresh(trx, ctx, fresh, runId, parties);
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

async function saveFresh(
  trx: Trx,
  ctx: Ctx,
  fresh: Fresh[],
  runId: string,
  parties: Map<string, string>,
): Promise<void> {
  const placed = fresh.map(({ record, id, digest }) => {
    const party = toOrganisation(record);
    const partyId = party ? (parties.get(`${party.source}\t${party.ref}`) ?? null) : null;
    return { record, place: { id, digest, partyId, now: ctx.now } };
  });
  if (fresh[0]?.record.kind === 'technology') {
    await saveTechnologies(
      trx,
      placed.map(p => toTechnology(p.record, p.place)),
      runId,
      ctx.now,
    );
  } else {
    const needs = placed.map(p => toNeed(p.record, p.place));
    const silent = { budgetVnd: null, has: {}, phone: null, email: null, consentPublishAt: null };
    await saveNeeds(
      trx,
      needs,
      needs.map(n => ({ needId: n.id, ...silent })),
      'published',
      runId,
      ctx.now,
    );
  }
}

async function saveParties(trx: Trx, ctx: Ctx, parsed: Parsed[]): Promise<Map<string, string>> {
  const parties = new Map(
    parsed
      .map(p => toOrganisation(p.record))
      .filter(party => party !== undefined)
      .map(party => [`${party.source}\t${party.ref}`, { ...party, id: newId(ctx.now) }]),
  );
  return saveOrganisations(trx, [...parties.values()], ctx.now);
}

const standsTwice = (p: Parsed): Reject => ({
  line: p.line,
  reason: {
    vi: `Mã "${clip(p.record.ref, 60)}" đã có ở một dòng khác của tệp này với nội dung khác.`,
    en: `Ref "${clip(p.record.ref, 60)}" stands on another line of this file with other content.`,
  },
  excerpt: clip(JSON.stringify(p.record.title), EXCERPT),
});
