import { type RawBuilder, sql } from 'kysely';

/**
 * `any(…)` of many values of a column that an index leads to. Values that the planner sees it weighs one by one, and
 * may then read all that shares the index's first column instead; behind a subquery it looks each of them up.
 */
export const anyOf = (values: readonly string[], type: 'text' | 'uuid'): RawBuilder<string> => {
  const list = sql`${[...values]}::${sql.raw(type)}[]`;
  return sql<string>`any((select ${list})::${sql.raw(type)}[])`;
};
