import { Hono } from 'hono';
import { missing } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { readForm } from '../../../web/form-values.ts';
import { page } from '../../../web/page.tsx';
import { href } from '../../../web/ui/links.ts';
import { Notice } from '../../../web/ui/notice.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../web/web.ts';
import {
  findSubmittedNeed,
  findSubmittedTechnology,
  isPrivateToken,
  isPurpose,
  permitPrivate,
  privatePath,
  type SubmittedNeed,
  withdrawConsent,
  withdrawRecord,
} from '../../catalogue/index.ts';
import type { Discovery } from '../live/discovery.ts';
import { matchNeed } from '../matches/queries.ts';
import { MatchResult } from '../matches/result-view.tsx';
import { messages } from './messages.ts';
import { PrivatePage, type Sent } from './private-page.tsx';

const LOOKED_AT = 10;
const MOST = { confident: 3, near: 3 };
const PLACE = { need: '/needs/:id/private/:token', technology: '/technologies/:id/private/:token' } as const;

/** The private pages of what was sent: a need's shows what was found for it. */
export function postingRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const routes = new Hono<Env>();
  for (const kind of ['need', 'technology'] as const) {
    routes.get(PLACE[kind], c => privatePage(web, c, discovery, kind));
    routes.post(PLACE[kind], c => change(web, c, kind));
  }
  return routes;
}

type Kind = Sent['kind'];

function proofOf(web: Web, c: C, kind: Kind): { id: string; proof: boolean } {
  const { id = '', token } = c.req.param() as Record<string, string>;
  if (!isUuid(id)) throw missing();
  return { id, proof: isPrivateToken(web.secret, id, token, kind) };
}

async function change(web: Web, c: C, kind: Kind) {
  const { id, proof } = proofOf(web, c, kind);
  const form = await readForm(c);
  const purpose = form.get('purpose');
  if (form.get('action') === 'withdraw') await withdrawRecord(ctxOf(web, c), kind, id, proof);
  else if (isPurpose(purpose)) await withdrawConsent(ctxOf(web, c), kind, id, purpose, proof);
  else throw missing();
  return c.redirect(href(c.get('locale'), privatePath(web.secret, id, kind)), 303);
}

async function privatePage(web: Web, c: C, discovery: Discovery, kind: Kind) {
  const { id, proof } = proofOf(web, c, kind);
  permitPrivate(proof, c.get('actor'));
  const sent = await findSent(web, kind, id);
  const locale = c.get('locale');
  const action = href(locale, privatePath(web.secret, id, kind));
  return page(web, c, {
    title: messages[locale][kind].title(sent.record.ref),
    robots: 'noindex',
    children: (
      <PrivatePage
        locale={locale}
        sent={sent}
        link={web.baseUrl + action}
        action={action}
        justSent={c.req.query('sent') === '1'}
      >
        {sent.kind === 'need' && (await foundFor(web, c, discovery, sent.record))}
      </PrivatePage>
    ),
  });
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
  return <MatchResult locale={locale} matches={matches} most={MOST} next={<p>{t.nextNone}</p>} />;
}
