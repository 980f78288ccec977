import type { Db } from '../../../platform/db/database.ts';
import { listOrganisations } from '../../directory/index.ts';
import { needToRecord, technologyToRecord } from '../format/export.ts';
import { pagePublishedNeeds } from '../needs/store.ts';
import { type ExportedValue, toCsv } from '../tables/index.ts';
import { pagePublishedTechnologies } from '../technologies/store.ts';
import { mayBePassedOn, NEED_COLUMNS, needRow, TECHNOLOGY_COLUMNS, technologyRow } from './rules.ts';

export const DATASETS = ['technologies', 'needs'] as const;
export type DatasetName = (typeof DATASETS)[number];

/** A part of a dataset: the same records as lines of NDJSON and of CSV. */
export type Part = { records: number; withheld: number; ndjson: string; csv: string };

const FIRST = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;

/** All public records that may be passed on, some hundred at a time, in the order of their ids. */
export async function* partsOf(db: Db, name: DatasetName): AsyncGenerator<Part> {
  const { page, columns, write } = KINDS[name];
  yield { records: 0, withheld: 0, ndjson: '', csv: toCsv([columns]) };
  for (let after = FIRST; ; ) {
    const rows = await page(db, after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const open = rows.filter(mayBePassedOn);
    const written = await write(db, open);
    yield {
      records: open.length,
      withheld: rows.length - open.length,
      ndjson: written.map(({ record }) => `${JSON.stringify(record)}\n`).join(''),
      csv: withoutMark(toCsv(written.map(({ row }) => row))),
    };
  }
}

type Written = { record: object; row: ExportedValue[] };
type Row = { id: string; licence: string | null; sample: boolean };
type Kind<R extends Row> = {
  page: (db: Db, after: string) => Promise<R[]>;
  columns: readonly string[];
  write: (db: Db, rows: R[]) => Promise<Written[]>;
};

const kind = <R extends Row>(made: Kind<R>) => made as unknown as Kind<Row>;

const KINDS: Record<DatasetName, Kind<Row>> = {
  technologies: kind({
    page: (db, after) => pagePublishedTechnologies(db, after, PAGE),
    columns: TECHNOLOGY_COLUMNS,
    write: async (db, rows) => {
      const providers = await partiesOf(db, rows.map(row => row.providerId));
      return rows.map(row => {
        const provider = providers.get(row.providerId ?? '');
        return { record: technologyToRecord(row, provider), row: technologyRow(row, provider) };
      });
    },
  }),
  needs: kind({
    page: (db, after) => pagePublishedNeeds(db, after, PAGE),
    columns: NEED_COLUMNS,
    write: async (db, rows) => {
      const seekers = await partiesOf(db, rows.map(row => row.seekerId));
      return rows.map(row => {
        const seeker = seekers.get(row.seekerId ?? '');
        return { record: needToRecord(row, seeker), row: needRow(row, seeker) };
      });
    },
  }),
};

async function partiesOf(db: Db, ids: readonly (string | null)[]) {
  const list = await listOrganisations(db, [...new Set(ids.filter(id => id !== null))]);
  return new Map(list.map(o => [o.id, o]));
}

/** The byte order mark belongs at the beginning of the file only. */
const withoutMark = (csv: string) => csv.replace(/^\uFEFF/, '');
