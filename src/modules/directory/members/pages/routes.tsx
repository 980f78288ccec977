import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { type FormValues, readForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { rateLimit } from '../../../../web/rate-limit.ts';
import { signInFirst } from '../../../../web/sign-in-first.ts';
import { href } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { findOrganisation } from '../../organisations/store.ts';
import { claimOrganisation, registerOrganisation } from '../commands.ts';
import { messages } from '../messages.ts';
import { permitSignedIn } from '../policy.ts';
import { organisationsOf } from '../queries.ts';
import { readOrganisation, taxDigits } from '../schema.ts';
import { findByTaxCode, listClaimsOf } from '../store.ts';
import { ClaimPage } from './claim-page.tsx';
import { type FormFault, faultOf } from './form-fault.ts';
import { OwnPage } from './own-page.tsx';
import { RegisterPage } from './register-page.tsx';

export const PLACE = '/account/organisations';
const SENDING = { points: 60, seconds: 3600 };

/** The organisations of a person: those one acts for, a new one, a claim to one that is here. */
export function ownOrganisationRoutes(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get(PLACE, c => ownPage(web, c))
    .get(`${PLACE}/new`, c => registerPage(web, c))
    .post(`${PLACE}/new`, rateLimit(SENDING), c => register(web, c))
    .get(`${PLACE}/:id/claim`, c => claimPage(web, c, c.req.param('id')))
    .post(`${PLACE}/:id/claim`, rateLimit(SENDING), c => claim(web, c, c.req.param('id')));
}

/** The key of a form, as far as it is one of ours. */
export const keyOf = (form: FormValues): string | undefined =>
  isUuid(form.get('key')) ? form.get('key') : undefined;

async function ownPage(web: Web, c: C) {
  const actor = c.get('actor');
  if (actor.kind === 'visitor') return signInFirst(c);
  permitSignedIn(actor);
  const locale = c.get('locale');
  const { db } = web.database;
  const children = (
    <OwnPage
      locale={locale}
      organisations={await organisationsOf(db, actor)}
      claims={await listClaimsOf(db, actor.id)}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children });
}

type Known = { id: string; said: string };

async function registerPage(web: Web, c: C, fault?: FormFault, known?: Known) {
  const actor = c.get('actor');
  if (actor.kind === 'visitor') return signInFirst(c);
  permitSignedIn(actor);
  const locale = c.get('locale');
  const idemKey = fault?.typed.key || randomUUID();
  const children = <RegisterPage locale={locale} idemKey={idemKey} fault={fault} known={known} />;
  return page(web, c, { title: messages[locale].register, robots: 'noindex', children }, fault?.status);
}

async function register(web: Web, c: C) {
  const form = await readForm(c);
  const posted = readOrganisation(name => form.get(name));
  const typed = { ...posted, key: keyOf(form) ?? '' } as Record<string, string>;
  try {
    const { id } = await registerOrganisation(ctxOf(web, c), posted, keyOf(form));
    return c.redirect(href(c.get('locale'), `${PLACE}/${id}`), 303);
  } catch (error) {
    const known = await knownBy(web, c, error, posted.taxCode ?? '');
    if (known) return registerPage(web, c, { typed: { ...typed, key: '' }, fields: {}, status: 409 }, known);
    return registerPage(web, c, faultOf(error, typed));
  }
}

/** The second to register a tax code is led to the organisation that has it. */
async function knownBy(web: Web, c: C, error: unknown, taxCode: string): Promise<Known | undefined> {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') return undefined;
  const id = await findByTaxCode(web.database.db, taxDigits(taxCode));
  return id === undefined ? undefined : { id, said: error.said[c.get('locale')] };
}

async function claimPage(web: Web, c: C, id: string, fault?: FormFault) {
  const actor = c.get('actor');
  const organisation = isUuid(id) ? await findOrganisation(web.database.db, id) : undefined;
  if (!organisation) throw missing();
  if (actor.kind === 'visitor') return signInFirst(c);
  permitSignedIn(actor);
  const locale = c.get('locale');
  const idemKey = fault?.typed.key || randomUUID();
  const children = <ClaimPage locale={locale} organisation={organisation} idemKey={idemKey} fault={fault} />;
  const title = messages[locale].claimTitle(textIn(organisation.name, locale));
  return page(web, c, { title, robots: 'noindex', children }, fault?.status);
}

async function claim(web: Web, c: C, id: string) {
  if (!isUuid(id)) throw missing();
  const form = await readForm(c);
  const posted = { reason: form.get('reason'), email: form.get('email') };
  try {
    await claimOrganisation(ctxOf(web, c), id, posted, keyOf(form));
  } catch (error) {
    return claimPage(web, c, id, faultOf(error, { ...posted, key: keyOf(form) ?? '' }));
  }
  return c.redirect(href(c.get('locale'), PLACE), 303);
}
