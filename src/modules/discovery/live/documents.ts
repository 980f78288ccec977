import type { Act } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import {
  listPublishedNeeds,
  listPublishedTechnologies,
  pagePublishedNeeds,
  pagePublishedTechnologies,
} from '../../catalogue/index.ts';
import { listOrganisations, type Organisation } from '../../directory/index.ts';
import type { IndexDocument } from '../engine.ts';
import { needDocument, technologyDocument } from './projection.ts';

/** Records read at once: few enough that turning them into documents holds nobody up. */
const PAGE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** All public records as the index takes them, page by page. */
export async function* allDocuments(database: Database): AsyncGenerator<IndexDocument[]> {
  for (let after = FIRST_ID; ; ) {
    const page = await pagePublishedTechnologies(database.db, after, PAGE);
    yield await technologyDocuments(database, page);
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  for (let after = FIRST_ID; ; ) {
    const page = await pagePublishedNeeds(database.db, after, PAGE);
    yield await needDocuments(database, page);
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
}

/** Records that were asked for: those of `ids` that are missing in `documents` are not public. */
export type Touched = { ids: readonly string[]; documents: IndexDocument[] };

/** Whatever the acts say, the records are read as they are now: old acts do no harm. */
export async function* touchedBy(database: Database, acts: readonly Act[]): AsyncGenerator<Touched> {
  for (const ids of inPages(subjectsOf(acts, 'technology'))) {
    const found = await listPublishedTechnologies(database.db, ids);
    yield { ids, documents: await technologyDocuments(database, found) };
  }
  for (const ids of inPages(subjectsOf(acts, 'need'))) {
    const found = await listPublishedNeeds(database.db, ids);
    yield { ids, documents: await needDocuments(database, found) };
  }
}

export const subjectsOf = (acts: readonly Act[], type: string): string[] => [
  ...new Set(acts.flatMap(act => act.subjects.filter(s => s.type === type).map(s => s.id))),
];

function* inPages(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += PAGE) yield ids.slice(at, at + PAGE);
}

async function technologyDocuments(
  database: Database,
  technologies: Awaited<ReturnType<typeof listPublishedTechnologies>>,
) {
  const organisations = await organisationsOf(
    database,
    technologies.map(t => t.providerId),
  );
  return technologies.map(t => technologyDocument(t, organisations.get(t.providerId ?? '')));
}

async function needDocuments(database: Database, needs: Awaited<ReturnType<typeof listPublishedNeeds>>) {
  const organisations = await organisationsOf(
    database,
    needs.map(n => n.seekerId),
  );
  return needs.map(n => needDocument(n, organisations.get(n.seekerId ?? '')));
}

async function organisationsOf(
  database: Database,
  ids: readonly (string | null)[],
): Promise<Map<string, Organisation>> {
  const known = [...new Set(ids.filter(id => id !== null))];
  return new Map((await listOrganisations(database.db, known)).map(o => [o.id, o]));
}
