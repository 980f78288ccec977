import type { LocalisedText, LocalisedValue } from '../../../kernel/localised.ts';
import { type Db, runSql } from '../../../platform/db/database.ts';
import type { Band, Kind } from '../engine.ts';

/** What a list shows of a record: read at once, and nothing more. */
export type Row = {
  id: string;
  /** Another one whenever the record or its organisation was written to. */
  stamp: string;
  ref: string;
  source: string;
  title: LocalisedText;
  summary: LocalisedText;
  /** The beginning of the description, in the languages in which there is no summary. */
  opening: LocalisedText;
  country: string | null;
  sample: boolean;
  /** Of a technology. */
  trl: number | null;
  capitalVnd: Band | null;
  /** Law on Technology Transfer, Art. 10: a list has to say so. */
  restricted: boolean;
  /** Of a need. */
  product: LocalisedText | null;
  province: string | null;
  deadline: string | null;
  organisationId: string | null;
  organisationName: LocalisedText | null;
};

const OPENING_LENGTH = 1_000;

type Part = { table: string; party: string; summary: string; own: string };

const PARTS: Record<Kind, Part> = {
  technology: {
    table: 'technology',
    party: 'provider_id',
    summary: 'r.summary',
    own: `r.trl, r.takes->'capitalVnd' as "capitalVnd", coalesce(r.list_status = 'restricted', false) as restricted,
      null as product, null as province, null as deadline`,
  },
  need: {
    table: 'need',
    party: 'seeker_id',
    summary: `'[]'::jsonb`,
    own: `null as trl, null as "capitalVnd", false as restricted, r.product, r.province, r.deadline`,
  },
};

/** Where PostgreSQL keeps the number of the transaction that last wrote a row. */
const STAMP = `concat(r.xmin, ' ', o.xmin) as stamp`;

const from = ({ table, party }: Part) => `
  from ${table} r left join organisation o on o.id = r.${party}
  where r.id = any($1::uuid[]) and r.state = 'published'`;

const stampsText = (part: Part) => `select r.id, ${STAMP} ${from(part)}`;

const rowsText = (part: Part) => `
  select r.id, ${STAMP}, r.ref, r.source, r.title, ${part.summary} as summary, coalesce((
      select jsonb_agg(jsonb_build_object('lang', v->'lang', 'origin', v->'origin', 'value',
        left(v->>'value', ${OPENING_LENGTH})))
      from jsonb_array_elements(r.description) v
      where not ${part.summary} @> jsonb_build_array(jsonb_build_object('lang', v->'lang'))
    ), '[]') as opening, r.country, r.sample, ${part.own}, o.id as "organisationId", o.name as "organisationName"
  ${from(part)}`;

const TEXTS = {
  technology: { stamps: stampsText(PARTS.technology), rows: rowsText(PARTS.technology) },
  need: { stamps: stampsText(PARTS.need), rows: rowsText(PARTS.need) },
};

const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;

/** The published ones of these records, and when they were last written to. */
export const listStamps = async (db: Db, kind: Kind, ids: readonly string[]) =>
  (await runSql(db, TEXTS[kind].stamps, [arrayOf(ids)])) as Pick<Row, 'id' | 'stamp'>[];

/** The published ones of these records, in no order. */
export async function listRows(db: Db, kind: Kind, ids: readonly string[]): Promise<Row[]> {
  const rows = (await runSql(db, TEXTS[kind].rows, [arrayOf(ids)])) as Row[];
  return rows.map(({ summary, opening, ...row }) => ({
    ...row,
    summary: summary.map(onOneLine),
    opening: opening.map(onOneLine),
  }));
}

const onOneLine = (text: LocalisedValue) => ({ ...text, value: text.value.replace(/\s+/g, ' ').trim() });
