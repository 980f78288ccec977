import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cleanLine } from '../../../../kernel/clean-text.ts';
import { type FieldErrors, missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { type FormValues, parseDay, readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { grantRole, revokeRole } from '../../grants/commands.ts';
import { permitPeople, permitRoles } from '../../grants/policy.ts';
import { findEmployerSaid } from '../../grants/store.ts';
import { endSessionsOf, lockAccount, unlockAccount } from '../../measures/commands.ts';
import { MeasureSection, type Refused } from '../../measures/pages/section.tsx';
import { inForceOn, mayTakeMeasures } from '../../measures/policy.ts';
import { findAccountState, listMeasures } from '../../measures/store.ts';
import { messages } from '../messages.ts';
import { findSeenPerson, searchPeople } from '../queries.ts';
import type { TypedGrant } from './give-form.tsx';
import { PeopleList } from './list-page.tsx';
import { type PersonFault, PersonPage } from './person-page.tsx';
import { RolesPage } from './roles-page.tsx';

const LAST_PAGE = 10_000;

/** For whoever appoints: people, what they are appointed to, and what each role may do. */
export function peopleRoutes(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get('/people', c => listPage(web, c))
    .get('/people/roles', c => rolesPage(web, c))
    .get('/people/:id{[0-9a-f-]{36}}', c => personPage(web, c, c.req.param('id')))
    .post('/people/:id{[0-9a-f-]{36}}', c => give(web, c, c.req.param('id')))
    .post('/people/:id{[0-9a-f-]{36}}/account/:kind', c => takeMeasure(web, c, c.req.param('id'), c.req.param('kind')))
    .post('/people/:id{[0-9a-f-]{36}}/grants/:grantId', c => revoke(web, c, c.req.param('id'), c.req.param('grantId')));
}

async function listPage(web: Web, c: C) {
  const locale = c.get('locale');
  const q = cleanLine(c.req.query('q') ?? '').slice(0, 200);
  const asked = Number(c.req.query('page') ?? 1);
  const at = Number.isInteger(asked) && asked > 0 ? Math.min(asked, LAST_PAGE) : 1;
  const found = await searchPeople(ctxOf(web, c), q, at);
  const children = <PeopleList locale={locale} q={q} {...found} />;
  return page(web, c, { title: messages[locale].title, robots: 'noindex', wide: true, children });
}

function rolesPage(web: Web, c: C) {
  permitRoles(c.get('actor'));
  const locale = c.get('locale');
  const children = <RolesPage locale={locale} />;
  return page(web, c, { title: messages[locale].rolesTitle, robots: 'noindex', wide: true, children });
}

type Wrong = { fault?: PersonFault & { key: string }; refused?: Refused };

async function personPage(web: Web, c: C, id: string, { fault, refused }: Wrong = {}, status = 200) {
  const person = await findSeenPerson(ctxOf(web, c), id);
  const today = legalDay(web.now());
  const measured = mayTakeMeasures(c.get('actor'), id, inForceOn(person.grants, today));
  const children = (
    <PersonPage
      locale={c.get('locale')}
      actor={c.get('actor')}
      person={person}
      today={today}
      account={measured && (await accountOf(web, c, id, refused))}
      idemKey={fault?.key || randomUUID()}
      fault={fault}
    />
  );
  return page(web, c, { title: person.name, robots: 'noindex', children }, status);
}

async function give(web: Web, c: C, id: string) {
  permitPeople(c.get('actor'));
  const form = await readForm(c);
  const typed = typedGrant(form);
  const key = form.get('key');
  try {
    const employer = await findEmployerSaid(web.database.db, typed.organisation ?? '');
    const posted = {
      personId: id,
      role: form.get('role'),
      organisationId: employer?.id ?? null,
      authority: form.get('authority') || null,
      validFrom: parseDay(form.get('validFrom')),
      validUntil: parseDay(form.get('validUntil')),
    };
    await grantRole(ctxOf(web, c), posted, isUuid(key) ? key : undefined);
  } catch (error) {
    return again(web, c, id, error, fields => ({ fault: { typed, reason: '', key, fields } }));
  }
  return c.redirect(href(c.get('locale'), `/people/${id}`), 303);
}

const typedGrant = (form: FormValues): TypedGrant => ({
  role: form.get('role'),
  organisation: cleanLine(form.get('organisation')),
  authority: form.get('authority'),
  validFrom: form.get('validFrom'),
  validUntil: form.get('validUntil'),
});

async function revoke(web: Web, c: C, id: string, grantId: string) {
  permitPeople(c.get('actor'));
  if (!isUuid(grantId)) throw missing();
  const form = await readForm(c);
  const reason = form.get(`reason-${grantId}`);
  try {
    await revokeRole(ctxOf(web, c), grantId, reason);
  } catch (error) {
    return again(web, c, id, error, fields => ({ fault: { grantId, typed: {}, reason, key: '', fields } }));
  }
  return c.redirect(href(c.get('locale'), `/people/${id}`), 303);
}

/** What can be mended is shown where it was typed; every other refusal has its own page. */
function again(web: Web, c: C, id: string, error: unknown, wrong: (fields: FieldErrors) => Wrong) {
  if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
  return personPage(web, c, id, wrong(error.fields), error.status);
}

async function accountOf(web: Web, c: C, personId: string, refused: Refused | undefined) {
  const { db } = web.database;
  const [state, measures] = [await findAccountState(db, personId, web.now()), await listMeasures(db, personId)];
  return <MeasureSection locale={c.get('locale')} {...{ personId, state, measures, refused }} />;
}

const TAKE = { 'end-sessions': endSessionsOf, lock: lockAccount, unlock: unlockAccount };

async function takeMeasure(web: Web, c: C, id: string, asked: string) {
  const kind = (['end-sessions', 'lock', 'unlock'] as const).find(one => one === asked);
  if (!kind) throw missing();
  const reason = (await readForm(c)).get(`why-${kind}`);
  try {
    await TAKE[kind](ctxOf(web, c), web.mailer, id, reason);
  } catch (error) {
    return again(web, c, id, error, fields => ({ refused: { kind, reason, fields } }));
  }
  return c.redirect(href(c.get('locale'), `/people/${id}`), 303);
}
