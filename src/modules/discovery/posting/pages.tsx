import { Hono } from 'hono';
import { missing, Refusal } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { readForm } from '../../../web/form-values.ts';
import { page } from '../../../web/page.tsx';
import { type Panel, renderPanels } from '../../../web/panels.ts';
import { href } from '../../../web/ui/links.ts';
import { Notice } from '../../../web/ui/notice.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../web/web.ts';
import {
  findRepresentation,
  findStanding,
  findSubmittedNeed,
  findSubmittedTechnology,
  HeldNote,
  heldPath,
  HoldForm,
  HOLDS,
  holdRecord,
  holdsRecord,
  findValidity,
  isPrivateToken,
  isPurpose,
  listReviews,
  permitPrivate,
  privatePath,
  RepresentationNote,
  type SubmittedNeed,
  visibleFields,
  type SubmittedTechnology,
  type TakeDownFault,
  takeDownRecord,
  withdrawConsent,
  withdrawRecord,
} from '../../catalogue/index.ts';
import { actingFor, organisationsOf } from '../../directory/index.ts';
import type { Discovery } from '../live/discovery.ts';
import { matchNeed } from '../matches/queries.ts';
import { MatchResult } from '../matches/result-view.tsx';
import { messages } from './messages.ts';
import { PrivatePage, type Sent } from './private-page.tsx';

const LOOKED_AT = 10;
const MOST = { confident: 3, near: 3 };
const PLACE = { need: '/needs/:id/private', technology: '/technologies/:id/private' } as const;

/** What later modules add to the private page of what was sent. */
export type PrivatePanels = { need: readonly Panel<SubmittedNeed>[]; technology: readonly Panel<SubmittedTechnology>[] };

/** The private pages of what was sent: a need's shows what was found for it. */
export function postingRoutes(web: Web, discovery: Discovery, panels: PrivatePanels): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['need', 'technology'] as const) {
    for (const place of [PLACE[kind], `${PLACE[kind]}/:token`]) {
      routes.get(place, c => privatePage(web, c, { discovery, panels, kind }));
      routes.post(place, c => change(web, c, { discovery, panels, kind }));
    }
  }
  return routes;
}

type Kind = Sent['kind'];

/** What somebody has to show for a record: its private link, or that they hold it. */
type Proof = { id: string; byLink: boolean; holds: boolean };

async function proofOf(web: Web, c: C, kind: Kind): Promise<Proof> {
  const { id = '', token } = c.req.param() as Record<string, string>;
  if (!isUuid(id)) throw missing();
  const byLink = isPrivateToken(web.secret, id, token, kind);
  // A wrong link opens nothing, whoever follows it.
  if (token !== undefined && !byLink) throw missing();
  return { id, byLink, holds: await holdsRecord(web.database.db, c.get('actor'), kind, id) };
}

const pathOf = (web: Web, c: C, kind: Kind, { id, byLink }: Proof): string =>
  href(c.get('locale'), byLink ? privatePath(web.secret, id, kind) : heldPath(id, kind));

async function change(web: Web, c: C, place: Place) {
  const { kind } = place;
  const proof = await proofOf(web, c, kind);
  const { id, byLink, holds } = proof;
  const form = await readForm(c);
  const purpose = form.get('purpose');
  const action = form.get('action');
  const ctx = ctxOf(web, c);
  if (action === 'withdraw') await withdrawRecord(ctx, kind, id, byLink || holds);
  else if (action === 'take-down') {
    const fault = await takeDown(c, ctx, kind, id, form.get('comment'));
    if (fault) return privatePage(web, c, place, fault);
  } else if (action === 'hold')
    await holdRecord(ctx, kind, id, byLink, actingFor(ctx.actor, HOLDS[kind], form.get('actingFor')));
  else if (isPurpose(purpose)) await withdrawConsent(ctx, kind, id, purpose, byLink || holds);
  else throw missing();
  return c.redirect(pathOf(web, c, kind, proof), 303);
}

/** What was typed comes back with what is wrong with it; every other refusal has its own page. */
async function takeDown(c: C, ctx: Ctx, kind: Kind, id: string, comment: string): Promise<TakeDownFault | undefined> {
  try {
    await takeDownRecord(ctx, kind, id, comment);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return { comment, error: error.said[c.get('locale')] };
  }
  return undefined;
}

type Place = { discovery: Discovery; panels: PrivatePanels; kind: Kind };

async function privatePage(web: Web, c: C, { discovery, panels, kind }: Place, fault?: TakeDownFault) {
  const proof = await proofOf(web, c, kind);
  const sent = await findSent(web, kind, proof.id);
  const standing = await findStanding(web.database.db, kind, proof.id);
  const proved = proof.byLink || proof.holds;
  permitPrivate(proved, c.get('actor'), { province: standing.province });
  const visible = visibleFields(c.get('actor'), standing, { proof: proved, party: false });
  const locale = c.get('locale');
  const action = pathOf(web, c, kind, proof);
  const said = kind === 'need' ? await findRepresentation(web.database.db, proof.id) : undefined;
  const shown = {
    title: messages[locale][kind].title(sent.record.ref),
    robots: 'noindex',
    children: (
      <PrivatePage
        locale={locale}
        sent={sent}
        link={proof.byLink ? web.baseUrl + action : undefined}
        action={action}
        own={proved}
        fault={fault}
        justSent={c.req.query('sent') === '1'}
        account={await accountPart(web, c, kind, proof, action)}
        reviews={await listReviews(web.database.db, kind, proof.id)}
        visible={visible}
        validity={await findValidity(web.database.db, kind, proof.id)}
      >
        {said && <RepresentationNote locale={locale} said={said} />}
        {sent.kind === 'need'
          ? await renderPanels(panels.need, c, sent.record)
          : await renderPanels(panels.technology, c, sent.record)}
        {sent.kind === 'need' && (await foundFor(web, c, discovery, sent.record))}
      </PrivatePage>
    ),
  };
  return page(web, c, shown, fault ? 422 : 200);
}

/** Offers whoever is signed in to keep the record in the account, once. */
async function accountPart(web: Web, c: C, kind: Kind, { byLink, holds }: Proof, action: string) {
  const actor = c.get('actor');
  const locale = c.get('locale');
  if (holds) return <HeldNote locale={locale} />;
  if (!byLink || actor.kind !== 'person') return null;
  const organisations = await organisationsOf(web.database.db, actor, HOLDS[kind]);
  return <HoldForm locale={locale} action={action} organisations={organisations} />;
}

async function findSent(web: Web, kind: Kind, id: string): Promise<Sent> {
  const { db } = web.database;
  if (kind === 'need') {
    const record = await findSubmittedNeed(db, id);
    if (record) return { kind, record };
  } else {
    const record = await findSubmittedTechnology(db, id);
    if (record) return { kind, record };
  }
  throw missing();
}

async function foundFor(web: Web, c: C, discovery: Discovery, need: SubmittedNeed) {
  if (need.state === 'withdrawn') return null;
  const locale = c.get('locale');
  const t = messages[locale];
  if (!discovery.ready())
    return (
      <Notice locale={locale} kind="waiting">
        <p>{t.need.preparing}</p>
      </Notice>
    );
  const matches = await matchNeed(ctxOf(web, c), discovery, need, LOOKED_AT, need);
  return <MatchResult locale={locale} matches={matches} most={MOST} need={need.id} next={<p>{t.nextNone}</p>} />;
}
