import { clip } from '../../../kernel/clean-text.ts';
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
/** Bytes of a description that are sent whole: to cut its versions out takes longer. */
const SMALL = 8_192;

type Part = { table: string; party: string; summary: string; own: string };

const PARTS: Record<Kind, Part> = {
  technology: {
    table: 'technology',
    party: 'provider_id',
    summary: 'r.summary',
    own: `'trl', r.trl, 'capitalVnd', r.takes->'capitalVnd', 'product', null, 'province', null, 'deadline', null,
      'restricted', coalesce(r.list_status = 'restricted', false)`,
  },
  need: {
    table: 'need',
    party: 'seeker_id',
    summary: `'[]'::jsonb`,
    own: `'trl', null, 'capitalVnd', null, 'product', r.product, 'province', r.province, 'deadline', r.deadline,
      'restricted', false`,
  },
};

/** With the number that PostgreSQL keeps of the transaction that last wrote a row. */
const STAMP = `concat(r.id, ' ', r.xmin, ' ', o.xmin)`;

/** One value for all that is shown: a column for each would cost as much as what stands in them. */
const rowsText = ({ table, party, summary, own }: Part) => `
  select r.id, ${STAMP} as stamp, case when ${STAMP} <> all ($2::text[]) then json_build_object(
      'ref', r.ref, 'source', r.source, 'title', r.title, 'summary', ${summary}, 'country', r.country,
      'sample', r.sample, 'organisationId', o.id, 'organisationName', o.name, ${own}, 'description',
      case when pg_column_size(r.description) <= ${SMALL} then r.description else (
        select jsonb_agg(jsonb_set(v, '{value}', to_jsonb(left(v->>'value', ${OPENING_LENGTH}))))
        from jsonb_array_elements(r.description) v
      ) end
    ) end as shown
  from ${table} r left join organisation o on o.id = r.${party}
  where r.id = any($1::uuid[]) and r.state = 'published'`;

const TEXTS = { technology: rowsText(PARTS.technology), need: rowsText(PARTS.need) };

type Told = {
  id: string;
  stamp: string;
  shown: (Omit<Row, 'id' | 'stamp' | 'opening'> & { description: LocalisedText }) | null;
};

const arrayOf = (values: readonly string[]) => `{${values.map(value => `"${value}"`).join(',')}}`;

/** The published ones of these records, in no order. Those that are still as `known` are not read again. */
export async function listRows(
  db: Db,
  kind: Kind,
  ids: readonly string[],
  known: ReadonlyMap<string, Row>,
): Promise<Row[]> {
  const stamps = Array.from(known.values(), row => row.stamp);
  const told = (await runSql(db, TEXTS[kind], [arrayOf(ids), arrayOf(stamps)])) as Told[];
  return told.map(({ id, stamp, shown }) => {
    if (!shown) return known.get(id)!;
    const { description, summary, ...row } = shown;
    const opening = description
      .filter(({ lang }) => !summary.some(version => version.lang === lang))
      .map(({ lang, origin, value }) => ({ lang, origin, value: clip(value, OPENING_LENGTH) }));
    return { ...row, id, stamp, summary: summary.map(onOneLine), opening: opening.map(onOneLine) };
  });
}

const onOneLine = (text: LocalisedValue) => ({ ...text, value: text.value.replace(/\s+/g, ' ').trim() });
