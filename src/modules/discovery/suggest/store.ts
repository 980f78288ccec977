import type { LocalisedText } from '../../../kernel/localised.ts';
import { type Db, runSql } from '../../../platform/db/database.ts';
import type { Kind } from '../engine.ts';

export type Title = { id: string; title: LocalisedText };

const pageText = (kind: Kind) => `
  select id, title from ${kind} where state = 'published' and id > $1::uuid order by id limit $2`;

/** Titles of published records in the order of their ids, those after `after`. */
export const pageTitles = async (db: Db, kind: Kind, after: string, limit: number): Promise<Title[]> =>
  (await runSql(db, pageText(kind), [after, limit])) as Title[];
