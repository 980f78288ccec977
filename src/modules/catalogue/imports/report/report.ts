import { type Locale, textIn } from '../../../../kernel/localised.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { listOrganisations } from '../../../directory/index.ts';
import { listNeeds } from '../../needs/store.ts';
import { href } from '../../../../web/ui/links.ts';
import { type ExportedValue, type RecordPlace, toCsv } from '../../tables/index.ts';
import { listTechnologies } from '../../technologies/store.ts';
import { findNextOutcomes, listRejects } from '../saving/store.ts';
import type { ImportRun, Outcome, Reject } from '../schema.ts';
import { messages } from './messages.ts';

type Row = readonly ExportedValue[];
type Numbered = { line: number; row: Row };

const PAGE = 1000;

/** What became of every record of a file that is not unchanged, as a CSV file, in the order of the file. */
export async function reportOf(db: Db, locale: Locale, run: ImportRun, baseUrl: string): Promise<string> {
  const rows: Row[] = [headOf(locale)];
  let after = 0;
  let rejects = await listRejects(db, run.id, PAGE);
  for (;;) {
    const next = await findNextOutcomes(db, run.id, after);
    if (!next) return toCsv(rows);
    after = next.lastLine;
    const told = await toldRows(db, locale, next.outcomes, baseUrl);
    while (rejects.length > 0 && rejects[0]!.line <= after) {
      const upTo = rejects.filter(reject => reject.line <= after);
      told.push(...upTo.map(reject => rejectRow(locale, reject)));
      rejects = await listRejects(db, run.id, PAGE, upTo.at(-1)!.line);
    }
    rows.push(...told.toSorted((a, b) => a.line - b.line).map(one => one.row));
  }
}

const COLUMNS = ['line', 'sheet', 'row', 'column', 'outcome', 'kind', 'ref', 'title', 'address'].concat([
  'reason',
  'excerpt',
]) as (keyof (typeof messages)['vi']['columns'])[];

const headOf = (locale: Locale): Row => {
  const { columns } = messages[locale];
  return COLUMNS.map(name => columns[name]);
};

const placeCells = (line: number, place: RecordPlace | undefined): ExportedValue[] =>
  place
    ? [undefined, place.sheet, place.row, [place.column, place.header].filter(Boolean).join(': ')]
    : [line, undefined, undefined, undefined];

function rejectRow(locale: Locale, { line, place, reason, excerpt }: Reject): Numbered {
  const { outcomes } = messages[locale];
  const empty = [undefined, undefined, undefined, undefined];
  return { line, row: [...placeCells(line, place), outcomes.rejected, ...empty, reason[locale], excerpt] };
}

async function toldRows(
  db: Db,
  locale: Locale,
  outcomes: readonly Outcome[],
  baseUrl: string,
): Promise<Numbered[]> {
  const t = messages[locale];
  const ids = (kind: Outcome['kind']) => outcomes.filter(o => o.kind === kind).map(o => o.id);
  const records = new Map(
    [
      ...(await listTechnologies(db, ids('technology'))),
      ...(await listNeeds(db, ids('need'))),
      ...(await listOrganisations(db, ids('organisation'))),
    ].map(record => [record.id, record]),
  );
  return outcomes.map(({ line, place, kind, id, outcome }) => {
    const record = records.get(id);
    const name = record && ('name' in record ? record.name : record.title);
    const address = baseUrl + href(locale, `/${PATHS[kind]}/${id}`);
    const told = [t.outcomes[outcome], t.kinds[kind], record?.ref, textIn(name, locale), address];
    return { line, row: [...placeCells(line, place), ...told, undefined, undefined] };
  });
}

const PATHS = { technology: 'technologies', need: 'needs', organisation: 'organisations' };
