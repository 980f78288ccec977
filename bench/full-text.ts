import pg from 'pg';
import type { IndexDocument } from '../src/modules/discovery/engine.ts';
import { findPostgres, type TestPostgres } from '../test/postgres.ts';
import type { Timing } from './rounds.ts';
import { percentile } from './table.ts';

const ROWS_AT_ONCE = 500;
/** Texts that are indexed by PostgreSQL itself; more records repeat them, which spares minutes. */
const MOST_TEXTS = 22_000;
const ROUNDS = 2;

const TABLE = `create unlogged table record (words tsvector, sector text, country text, trl text, source text)`;
const ADD = `insert into record
  select setweight(to_tsvector('english', t), 'A') || to_tsvector('english', left(d, 200000)), s, c, r, f
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as u(t, d, s, c, r, f)`;
/** The best of all records with any of the words, and four facets counted over them. */
const SEARCH = `with found as materialized (
    select ctid as id, ts_rank(words, q) as rank, sector, country, trl, source
    from record, (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as q) as asked
    where words @@ q)
  (select 'best' as facet, id::text as value, rank as n from found order by rank desc limit 20)
  union all select 'sector', sector, count(*) from found group by 2
  union all select 'country', country, count(*) from found group by 2
  union all select 'trl', trl, count(*) from found group by 2
  union all select 'source', source, count(*) from found group by 2`;

/**
 * PostgreSQL's own full text over the same records, with a GIN index: where this machine has its programs.
 */
export class FullText {
  readonly #postgres: TestPostgres;
  readonly #client: pg.Client;

  private constructor(postgres: TestPostgres, client: pg.Client) {
    this.#postgres = postgres;
    this.#client = client;
  }

  static async of(
    documents: readonly IndexDocument[],
    textsOf: (document: IndexDocument) => [title: string, text: string],
  ): Promise<FullText | undefined> {
    const postgres = await findPostgres();
    if (!postgres) return undefined;
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(TABLE);
    const texts = documents.slice(0, MOST_TEXTS);
    for (let at = 0; at < texts.length; at += ROWS_AT_ONCE)
      await client.query(ADD, columnsOf(texts.slice(at, at + ROWS_AT_ONCE), textsOf));
    const times = Math.round(documents.length / texts.length) - 1;
    if (times > 0)
      await client.query(`insert into record select r.* from record r, generate_series(1, ${times})`);
    await client.query('create index on record using gin (words)');
    await client.query('analyze record');
    return new FullText(postgres, client);
  }

  async timed(queries: readonly string[]): Promise<Timing> {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      for (const query of queries) {
        const start = performance.now();
        await this.#client.query(SEARCH, [query]);
        if (round > 0) times.push(performance.now() - start);
      }
    return { name: 'PostgreSQL full text', p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  }

  async stop(): Promise<void> {
    await this.#client.query('drop table record');
    await this.#client.end();
    await this.#postgres.stop();
  }
}

function columnsOf(
  documents: readonly IndexDocument[],
  textsOf: (document: IndexDocument) => [title: string, text: string],
): (string | null)[][] {
  const texts = documents.map(textsOf);
  const facets = documents.map(d => d.facets);
  return [
    texts.map(([title]) => title),
    texts.map(([, text]) => text),
    facets.map(f => f.sector[0] ?? null),
    facets.map(f => f.country),
    facets.map(f => (f.trl === null ? null : String(f.trl))),
    facets.map(f => f.source),
  ];
}
