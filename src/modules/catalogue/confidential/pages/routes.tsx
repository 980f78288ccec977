import { Hono } from 'hono';
import type { Person } from '../../../../kernel/actor.ts';
import { missing } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { page } from '../../../../web/page.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { inspectRecord, type Opened } from '../commands.ts';
import { messages } from '../messages.ts';
import { fieldsFor, permitConfidential, relationsOf } from '../policy.ts';
import { findStanding, findWhole, type WholeRecord } from '../store.ts';
import { ConfidentialPage, PLACE } from './confidential-page.tsx';

/** Whether a person is a party of a deal about a record; handed over by the shell, since deals come later. */
export type FindParty = (kind: RecordKind, id: string, person: Person) => Promise<boolean>;

/** What was said of a record in confidence, for those who may read some of it. */
export function confidentialRoutes(web: Web, findParty: FindParty): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['need', 'technology'] as const) {
    routes.get(`${PLACE[kind]}/:id/confidential`, c => read(web, c, findParty, kind, c.req.param('id')));
    routes.post(`${PLACE[kind]}/:id/confidential`, c => inspect(web, c, kind, c.req.param('id')));
  }
  return routes;
}

async function read(web: Web, c: C, findParty: FindParty, kind: RecordKind, id: string) {
  const { db } = web.database;
  const whole = isUuid(id) ? await findWhole(db, kind, id) : undefined;
  if (!whole) throw missing();
  const actor = c.get('actor');
  const party = actor.kind === 'person' && (await findParty(kind, id, actor));
  const relations = relationsOf(actor, await findStanding(db, kind, id), { proof: false, party });
  permitConfidential(relations);
  // What somebody may read for another reason is read without a record of it.
  const others = relations.filter(relation => relation !== 'inspector');
  return show(web, c, { whole, visible: others.length > 0 ? fieldsFor(others) : undefined });
}

async function inspect(web: Web, c: C, kind: RecordKind, id: string) {
  if (!isUuid(id)) throw missing();
  return show(web, c, { ...(await inspectRecord(ctxOf(web, c), kind, id)), inspected: true });
}

type Shown = { whole: WholeRecord; visible: Opened['visible'] | undefined; inspected?: true };

function show(web: Web, c: C, shown: Shown) {
  const locale = c.get('locale');
  const title = messages[locale].title(shown.whole.record.ref);
  return page(web, c, { title, robots: 'noindex', children: <ConfidentialPage locale={locale} {...shown} /> });
}
