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
const STAMP = `concat(r.xmin, ' ', o.xmin)`;

const rowsText = ({ table, party, summary, own }: Part) => `
  select r.id, ${STAMP} as stamp, shown.*
  from unnest($1::uuid[], $2::text[]) as asked (id, stamp)
    join ${table} r on r.id = asked.id and r.state = 'published'
    left join organisation o on o.id = r.${party}
    left join lateral (
      select r.ref, r.source, r.title, ${summary} as summary, coalesce((
          select jsonb_agg(jsonb_build_object('lang', v->'lang', 'origin', v->'origin', 'value',
            left(v->>'value', ${OPENING_LENGTH})))
          from jsonb_array_elements(r.description) v
          where not ${summary} @> jsonb_build_array(jsonb_build_object('lang', v->'lang'))
        ), '[]') as opening, r.country, r.sample, ${own}, o.id as "organisationId", o.name as "organisationName"
      where ${STAMP} <> asked.stamp
    ) shown on true`;

const TEXTS = { technology: rowsText(PARTS.technology), need: rowsText(PARTS.need) };

const arrayOf = (values: readonly string[]) => `{${values.join(',')}}`;

/** A row, or no more than its stamp where that is the one that is known. */
type Told = Row | (Pick<Row, 'id' | 'stamp'> & { ref: null });

/**
 * The published ones of these records, in no order; `stampOf` tells with which stamp a record is known, and what is
 * still as it was is not read again.
 */
export async function listRows(
  db: Db,
  kind: Kind,
  ids: readonly string[],
  stampOf: (id: string) => string | undefined,
): Promise<{ changed: Row[]; unchanged: string[] }> {
  const stamps = ids.map(id => `"${stampOf(id) ?? ''}"`);
  const told = (await runSql(db, TEXTS[kind], [arrayOf(ids), arrayOf(stamps)])) as Told[];
  return {
    changed: told.filter(row => row.ref !== null).map(row => ({
      ...row,
      summary: row.summary.map(onOneLine),
      opening: row.opening.map(onOneLine),
    })),
    unchanged: told.filter(row => row.ref === null).map(row => row.id),
  };
}

const onOneLine = (text: LocalisedValue) => ({ ...text, value: text.value.replace(/\s+/g, ' ').trim() });
