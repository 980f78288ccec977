import { cleanText } from '../../../kernel/clean-text.ts';
import { checkLength, invalid, missing, Refusal, type Said } from '../../../kernel/errors.ts';
import { type Act, onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isConceptId, type ThesaurusRow } from '../engine.ts';
import { permitSteward } from './policy.ts';
import { type LineFault, readTable } from './read-table.ts';
import { type ColumnFault, factsById, faultsBetween, faultsWithin, withChanges } from './rules.ts';
import {
  type Cells,
  type ConceptChange,
  type ConceptFacts,
  type ConceptState,
  conceptSubject,
  factsFrom,
  stampOf,
} from './schema.ts';
import { listChangesOf, listConceptChanges, lockThesaurus, saveChanges } from './store.ts';

/** A concept as a steward wants it; `stamp` is that of the concept as they have read it. */
export type Wanted = { cells: Cells; file: string; stamp: string };
/** `note` says why, `idemKey` keeps the same form from being taken twice. */
export type Saying = { note: string; idemKey?: string | undefined };
export type Changed = { conceptIds: string[] };

const SAID = {
  moved: {
    vi: 'Khái niệm này vừa được người khác sửa. Hãy xem chỗ khác nhau rồi lưu lại.',
    en: 'Somebody else has just changed this concept. Look at what differs, then save again.',
  },
  unchanged: { vi: 'Chưa có gì thay đổi.', en: 'Nothing has been changed.' },
  faulty: { vi: 'Có chỗ cần sửa.', en: 'Something needs mending.' },
  file: { vi: 'Không có tệp này.', en: 'There is no such file.' },
  key: { vi: 'Biểu mẫu này không còn nguyên. Hãy mở lại trang.', en: 'This form is not whole. Open the page again.' },
  note: { vi: 'Hãy ghi lý do trong một câu.', en: 'Say why, in one sentence.' },
} as const satisfies Record<string, Said>;

/** Refused with 412 (RFC 9110): it was written on a state that is no longer there. */
const movedOn = () => new Refusal('conflict', SAID.moved, { status: 412 });

const KEY = /^[\x21-\x7e]{8,200}$/;

type Verb = 'add' | 'change' | 'retire' | 'undo' | 'import';
type Present = {
  rows: readonly ThesaurusRow[];
  byId: ReadonlyMap<string, ConceptFacts>;
  shippedById: ReadonlyMap<string, ConceptFacts>;
  versions: ReadonlyMap<string, number>;
};
type Decided = { id: string; state: ConceptState; row: ConceptFacts | undefined };
type Order = { verb: Verb; request: unknown; decide: (present: Present, trx: Trx) => Promise<Decided[]> | Decided[] };

/** Sets a concept as it shall be; one that is not there yet is added. `shipped` are the rows of the files. */
export function setConcept(
  ctx: Ctx,
  shipped: readonly ThesaurusRow[],
  wanted: Wanted,
  saying: Saying,
): Promise<Changed> {
  return steer(ctx, shipped, saying, {
    verb: wanted.stamp === 'new' ? 'add' : 'change',
    request: wanted,
    decide: present => [setting(present, wanted)],
  });
}

/** A file of concepts; `base` is what the preview said of the concepts that it would change. */
export type SentTable = { file: string; text: string; base: string };

/** Sets all concepts of a file, or none of them. */
export function importTable(
  ctx: Ctx,
  shipped: readonly ThesaurusRow[],
  sent: SentTable,
  saying: Saying,
): Promise<Changed> {
  return steer(ctx, shipped, saying, {
    verb: 'import',
    request: sent,
    decide: ({ rows, byId }) => {
      const { changes, faults, base } = readTable(sent.text, { rows, byId, home: homeOf(shipped, sent.file) });
      const [fault] = faults;
      if (fault) throw invalid(atLine(sent.file, fault));
      if (base !== sent.base) throw movedOn();
      if (changes.length === 0) throw invalid(SAID.unchanged);
      return changes.map(({ facts }) => ({ id: facts.id, state: 'set' as const, row: facts }));
    },
  });
}

/** The file into which new concepts of a sent file go: the one of its name, where there is one. */
export const homeOf = (shipped: readonly ThesaurusRow[], file: string): string =>
  shipped.some(row => row.file === file) ? file : (shipped.at(-1)?.file ?? file);

export const atLine = (file: string, { line, said }: LineFault): Said => ({
  vi: `${file}:${line} ${said.vi}`,
  en: `${file}:${line} ${said.en}`,
});

export function retireConcept(
  ctx: Ctx,
  shipped: readonly ThesaurusRow[],
  { id, stamp }: { id: string; stamp: string },
  saying: Saying,
): Promise<Changed> {
  return steer(ctx, shipped, saying, {
    verb: 'retire',
    request: { id, stamp },
    decide: ({ byId }) => {
      const present = byId.get(id);
      if (!present) throw missing();
      expectStamp(present, stamp);
      return [{ id, state: 'retired', row: undefined }];
    },
  });
}

/** Takes the latest change of a concept back: it is again as it was before; an undo can be undone. */
export function undoChange(
  ctx: Ctx,
  shipped: readonly ThesaurusRow[],
  { id, version }: { id: string; version: number },
  saying: Saying,
): Promise<Changed> {
  return steer(ctx, shipped, saying, {
    verb: 'undo',
    request: { id, version },
    decide: async (_, trx) => {
      if (!isConceptId(id)) throw missing();
      const [last, before] = await listChangesOf(trx, id);
      if (!last) throw missing();
      if (last.version !== version) throw movedOn();
      return [{ id, state: before?.state ?? 'as-file', row: before?.row ?? undefined }];
    },
  });
}

function expectStamp(present: ConceptFacts | undefined, stamp: string): void {
  if (stampOf(present) !== stamp) throw movedOn();
}

function setting({ byId, shippedById }: Present, { cells, file, stamp }: Wanted): Decided {
  refuseFaults(faultsWithin(cells));
  const present = byId.get(cells.id);
  if (stamp === 'new' && present) {
    const said = {
      vi: `Mã "${cells.id}" đã có. Hãy mở khái niệm ấy để sửa.`,
      en: `The id "${cells.id}" is taken. Open that concept to change it.`,
    };
    throw invalid(SAID.faulty, { id: said });
  }
  expectStamp(present, stamp);
  const place = (present ?? shippedById.get(cells.id))?.file ?? file;
  if (![...shippedById.values()].some(row => row.file === place)) throw invalid(SAID.faulty, { file: SAID.file });
  const row = factsFrom(cells, place);
  if (present && stampOf(row) === stamp) throw invalid(SAID.unchanged);
  return { id: row.id, state: 'set', row };
}

function refuseFaults(faults: Iterable<ColumnFault>): void {
  const fields = Object.fromEntries([...faults].reverse().map(({ column, said }) => [column, said]));
  if (Object.keys(fields).length > 0) throw invalid(SAID.faulty, fields);
}

/** Permit, take the turn, decide, check against all concepts, save, record. */
async function steer(
  ctx: Ctx,
  shipped: readonly ThesaurusRow[],
  { note, idemKey }: Saying,
  { verb, request, decide }: Order,
): Promise<Changed> {
  permitSteward(ctx.actor);
  const said = cleanText(note);
  checkLength('note', said, 500);
  if (said === '') throw invalid(SAID.faulty, { note: SAID.note });
  if (idemKey !== undefined && !KEY.test(idemKey)) throw invalid(SAID.key);
  const key = idemKey === undefined ? undefined : requestKey(ctx, idemKey, { verb, request, note: said });
  const work = async (trx: Trx) => {
    const present = await takeTurn(trx, shipped);
    const decided = await decide(present, trx);
    const told = tellings(present, decided);
    refuseFaults(faultsBetween(present.rows, new Map(told.map(t => [t.concept, t.after ?? undefined]))).values());
    await saveChanges(trx, changesFrom(decided, told, said, ctx.now));
    await recordAct(trx, ctx, {
      kind: `thesaurus.${verb}`,
      subjects: told.map(({ concept }) => conceptSubject(concept)),
      payload: { changes: told },
      ...(key ? { key } : {}),
    });
    return { conceptIds: told.map(({ concept }) => concept) };
  };
  return onceForKey(ctx, key, work, replayed);
}

async function takeTurn(trx: Trx, shipped: readonly ThesaurusRow[]): Promise<Present> {
  await lockThesaurus(trx);
  const latest = await listConceptChanges(trx);
  const { rows } = withChanges(shipped, latest);
  const versions = new Map(latest.map(change => [change.conceptId, change.version]));
  return { rows, byId: factsById(rows), shippedById: factsById(shipped), versions };
}

/** Before and after; a change taken back leaves what the files say. */
const tellings = ({ byId, shippedById, versions }: Present, decided: readonly Decided[]): ToldChange[] =>
  decided.map(({ id, state, row }) => ({
    concept: id,
    version: (versions.get(id) ?? 0) + 1,
    before: byId.get(id) ?? null,
    after: (state === 'as-file' ? shippedById.get(id) : row) ?? null,
  }));

const changesFrom = (
  decided: readonly Decided[],
  told: readonly ToldChange[],
  note: string,
  changedAt: Date,
): ConceptChange[] =>
  decided.map(({ id, state, row }, i) => ({
    conceptId: id,
    version: told[i]!.version,
    state,
    row: row ?? null,
    note,
    changedAt,
  }));

/** How an act tells what happened to one concept; labels are nobody's personal data. */
export type ToldChange = {
  concept: string;
  version: number;
  before: ConceptFacts | null;
  after: ConceptFacts | null;
};

const replayed = async ({ payload }: Act): Promise<Changed> => ({
  conceptIds: (payload as { changes: ToldChange[] }).changes.map(change => change.concept),
});
