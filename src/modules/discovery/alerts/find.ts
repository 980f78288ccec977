import { setImmediate } from 'node:timers/promises';
import type { Said } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Act } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Consumer } from '../../../platform/deliveries/index.ts';
import { formatPercent } from '../../../platform/i18n/format.ts';
import { findSubmittedNeed, type SubmittedNeed } from '../../catalogue/index.ts';
import { analyseQuery, analyseRecord, type Kind, match, phrasesIn } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { subjectsOf } from '../live/documents.ts';
import { needDocument, needTraits } from '../live/projection.ts';
import { messages } from './messages.ts';
import { LEAST_RELEVANCE } from './rules.ts';
import type { Alert, Watched } from './schema.ts';
import { addItems, pageAlerts } from './store.ts';

/** How far down a list a new record is looked for. */
const REACH = 500;
/** How far down the matches of a need. */
const MATCHES = 20;
const PAGE = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export type Found = { id: string; reason: Said };

/** Reads the acts that publish or change records, once the index has taken them in. */
export const alertsConsumer = (discovery: Discovery): Consumer => ({
  name: 'alerts',
  kinds: ['need.', 'technology.', 'import.', 'record.', 'sample.'],
  ready: act => discovery.ready() && discovery.seenSeq() >= act.seq,
  handle: (act, ctx) => tellAlerts(ctx, discovery, act),
});

/** Asks each alert whether the records of an act answer it. They alone are looked for; nothing is told twice. */
export async function tellAlerts(ctx: Ctx, discovery: Discovery, act: Act): Promise<void> {
  for (const kind of ['technology', 'need'] as const) {
    const touched = new Set(subjectsOf([act], kind).filter(id => discovery.index().has(id)));
    if (touched.size === 0) continue;
    for (let after = FIRST_ID; ; ) {
      const alerts = await pageAlerts(ctx.database.db, kind, after, PAGE);
      for (const alert of alerts) {
        await addItems(ctx.database.db, alert.id, await newFor(ctx, discovery, alert, touched), ctx.now);
        // Between two alerts whoever waits for a page has a turn.
        await setImmediate();
      }
      if (alerts.length < PAGE) break;
      after = alerts.at(-1)!.id;
    }
  }
}

async function newFor(
  ctx: Ctx,
  discovery: Discovery,
  alert: Alert,
  touched: ReadonlySet<string>,
): Promise<Found[]> {
  if (alert.needId === null) return answersTo(discovery, alert, touched);
  const need = await findSubmittedNeed(ctx.database.db, alert.needId);
  return need ? matchesOf(discovery, need, touched, legalDay(ctx.now)) : [];
}

/** Those of the records that answer a question well enough, or pass its filters where there is no question. */
export function answersTo(
  discovery: Discovery,
  { kind, query, filters }: Pick<Watched, 'kind' | 'query' | 'filters'>,
  among: ReadonlySet<string>,
): Found[] {
  const groups = analyseQuery(query, discovery.lexicon, {});
  if (query !== '' && groups.length === 0) return [];
  const request = { groups, phrases: phrasesIn(query), kind, filters, limit: REACH, facets: [] };
  const hits = discovery.index().search(request)?.hits ?? [];
  return hits
    .filter(hit => among.has(hit.id) && (query === '' || hit.relevance >= LEAST_RELEVANCE))
    .map(({ id, relevance }) => ({ id, reason: reasonOf(kind, query, relevance) }));
}

const reasonOf = (kind: Kind, query: string, relevance: number): Said => ({
  vi: messages.vi.reason[kind](query, formatPercent('vi', Math.min(1, relevance))),
  en: messages.en.reason[kind](query, formatPercent('en', Math.min(1, relevance))),
});

/** What was said in confidence counts: the alert is its holder's own. */
function matchesOf(
  discovery: Discovery,
  need: SubmittedNeed,
  among: ReadonlySet<string>,
  today: string,
): Found[] {
  const groups = analyseRecord(needDocument(need, undefined).fields, discovery.lexicon);
  const from = { kind: 'need' as const, groups, traits: needTraits(need, need) };
  return match({ from, index: discovery.index(), limit: MATCHES, today })
    .filter(item => item.confident && among.has(item.id))
    .map(({ id, sentence }) => ({ id, reason: sentence }));
}
