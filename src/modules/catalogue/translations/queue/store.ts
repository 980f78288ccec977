import { sql } from 'kysely';
import type { Locale, LocalisedText } from '../../../../kernel/localised.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { Territory } from '../../../identity/index.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { liesIn } from '../../submissions/store.ts';
import { TEXTS } from '../store.ts';
import type { Owed } from './schema.ts';

const among = (ids: readonly string[]) => sql`record.id = any(${sql.val([...ids])}::uuid[])`;

/**
 * What is owed to published records in a language, all of them or these: the worst of their texts. A path of `strict`
 * looks at one version of a text at a time.
 */
export async function listOwed(
  handle: Db | Trx,
  kind: RecordKind,
  lang: Locale,
  ids?: readonly string[],
): Promise<Owed[]> {
  const texts = sql`jsonb_build_array(${sql.join(TEXTS[kind].map(name => sql.ref(`record.${name}`)))})`;
  const has = (condition: string) =>
    sql`jsonb_path_exists(${texts}, ${sql.lit(`strict $.** ? (@.lang == "${lang}" && ${condition})`)}::jsonpath)`;
  const inLang = JSON.stringify([{ lang }]);
  const lacks = (name: string) =>
    sql`jsonb_array_length(${sql.ref(name)}) > 0 and not ${sql.ref(name)} @> ${inLang}::jsonb`;
  const { rows } = await sql<Owed>`
    with owed as materialized (
      select record.id, record.sectors,
        case when ${has('@.stale == true')} then 1 when ${has('@.origin == "machine"')} then 2
          when (${lacks('record.title')}) or (${lacks('record.description')}) then 3 end as rank
      from ${sql.table(kind)} as record where record.state = 'published' and ${ids ? among(ids) : sql`true`})
    select id, sectors, rank from owed where rank is not null`.execute(handle);
  return rows;
}

/** The published records that lie in a territory. */
export async function listIdsWithin(
  handle: Db | Trx,
  kind: RecordKind,
  territory: Territory,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select record.id from ${sql.table(kind)} as record
    where record.state = 'published' and ${liesIn(kind, territory)}`.execute(handle);
  return new Set(rows.map(({ id }) => id));
}

export type Titled = { id: string; ref: string; source: string; title: LocalisedText };

export async function listTitled(handle: Db | Trx, kind: RecordKind, ids: readonly string[]): Promise<Titled[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Titled>`
    select record.id, record.ref, record.source, record.title from ${sql.table(kind)} as record
    where ${among(ids)}`.execute(handle);
  return rows;
}
