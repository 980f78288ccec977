import { Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { isUuid } from '../../../../kernel/ids.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { isSector } from '../../../../kernel/sectors.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { territoryOf } from '../../../identity/index.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { findRecordProvince } from '../../submissions/store.ts';
import { changesBetween, recordOf, type Versioned } from '../../versions/rules.ts';
import { listVersions } from '../../versions/store.ts';
import { reviewTranslations } from '../commands.ts';
import { messages } from '../messages.ts';
import { permitTranslation } from '../policy.ts';
import { type ReviewedText, targetOf } from '../rules.ts';
import { makeQueue, type Queue } from '../queue/queries.ts';
import { rankOf } from '../queue/rules.ts';
import type { QueueAsked, QueueItem, QueuePlace } from '../queue/schema.ts';
import { findTranslatable, listTranslationReviews } from '../store.ts';
import { EditorPage } from './editor-page.tsx';
import { QUEUE, QueuePage } from './queue-page.tsx';

const SHOWN = 50;

/** The work queue of translations, and the editor of one record. */
export function translationRoutes(web: Web): Hono<Env> {
  const routes = new Hono<Env>();
  const queue = makeQueue();
  routes.get(QUEUE, c => queuePage(web, c, queue));
  for (const kind of ['need', 'technology'] as const) {
    routes.get(`${QUEUE}/${kind}/:id`, c => openEditor(web, c, kind, c.req.param('id')));
    routes.post(`${QUEUE}/${kind}/:id`, c => save(web, c, kind, c.req.param('id')));
  }
  return routes;
}

const localeIn = (text: string | undefined): Locale | undefined => (text === 'vi' || text === 'en' ? text : undefined);

async function queuePage(web: Web, c: C, queue: Queue) {
  const actor = c.get('actor');
  permitTranslation(actor);
  const locale = c.get('locale');
  const sector = c.req.query('sector');
  const asked: QueueAsked = {
    kind: c.req.query('kind') === 'need' ? 'need' : 'technology',
    lang: localeIn(c.req.query('lang')) ?? 'en',
    sector: sector && isSector(sector) ? sector : undefined,
  };
  const territory = territoryOf(actor, 'translation.review');
  const after = placeIn(c.req.query('after'));
  const { items: found, counts } = await queue(web.database.db, asked, territory, after, SHOWN + 1);
  const items = found.slice(0, SHOWN);
  const nextHref = found.length > SHOWN ? nextOf(locale, asked, items.at(-1)!) : undefined;
  return page(web, c, {
    title: messages[locale].title,
    robots: 'noindex',
    children: <QueuePage {...{ locale, asked, items, counts, nextHref }} />,
  });
}

const nextOf = (locale: Locale, { kind, lang, sector }: QueueAsked, { state, id }: QueueItem) =>
  href(locale, withQuery(QUEUE, { kind, lang, sector, after: `${rankOf(state)}.${id}` }));

function placeIn(text: string | undefined): QueuePlace | undefined {
  const [, rank, id] = text?.match(/^([123])\.(.+)$/) ?? [];
  return rank && id && isUuid(id) ? { rank: Number(rank), id } : undefined;
}

async function findPermitted(web: Web, c: C, kind: RecordKind, id: string): Promise<Versioned> {
  permitTranslation(c.get('actor'));
  const { db } = web.database;
  const versioned = isUuid(id) ? await findTranslatable(db, kind, id) : undefined;
  if (!versioned) throw missing();
  permitTranslation(c.get('actor'), { province: await findRecordProvince(db, kind, id) });
  return versioned;
}

type Shown = Omit<Parameters<typeof EditorPage>[0], 'locale' | 'versioned' | 'lang' | 'reviews'>;

async function showEditor(web: Web, c: C, versioned: Versioned, lang: Locale, shown: Shown, status = 200) {
  const locale = c.get('locale');
  const { kind, record } = versioned;
  const reviews = await listTranslationReviews(web.database.db, kind, record.id, lang);
  return page(
    web,
    c,
    {
      title: textIn(record.title, locale),
      robots: 'noindex',
      wide: true,
      children: <EditorPage {...{ locale, versioned, lang, reviews }} {...shown} />,
    },
    status,
  );
}

async function openEditor(web: Web, c: C, kind: RecordKind, id: string) {
  const versioned = await findPermitted(web, c, kind, id);
  const lang = localeIn(c.req.query('lang')) ?? targetOf(versioned.record.title);
  const t = messages[c.get('locale')];
  const n = Number(c.req.query('saved') ?? Number.NaN);
  const saved = Number.isInteger(n) ? (n > 0 ? t.saved(formatInteger(c.get('locale'), n)) : t.savedNone) : undefined;
  return showEditor(web, c, versioned, lang, { saved });
}

async function save(web: Web, c: C, kind: RecordKind, id: string) {
  const versioned = await findPermitted(web, c, kind, id);
  const form = await parseForm(c);
  const lang = localeIn(String(form.lang ?? '')) ?? targetOf(versioned.record.title);
  const version = Number(form.version);
  const texts = typedIn(form);
  try {
    const n = await reviewTranslations(ctxOf(web, c), kind, id, { version, lang, texts });
    return c.redirect(href(c.get('locale'), withQuery(`${QUEUE}/${kind}/${id}`, { lang, saved: n })), 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    const locale = c.get('locale');
    const named = Object.entries(error.fields).map(([path, said]) => ({ name: `t-${path}`, message: said[locale] }));
    const errors = named.length > 0 ? named : [{ name: '', message: error.said[locale] }];
    const changes = error.status === 412 ? await changesSince(web, locale, versioned, version) : [];
    return showEditor(web, c, versioned, lang, { typed: texts, errors, changes }, error.status);
  }
}

/** Texts by path, as they were typed; "all" says that every one was read. */
function typedIn(form: Record<string, unknown>): Map<string, ReviewedText> {
  const typed = Object.entries(form).flatMap(([name, value]) =>
    name.startsWith('t-') && typeof value === 'string' ? [[name.slice(2), value.replace(/\r\n?/g, '\n')] as const] : [],
  );
  return new Map(typed.map(([path, value]) => [path, { value, seen: form.all === '1' || form[`s-${path}`] === '1' }]));
}

async function changesSince(web: Web, locale: Locale, present: Versioned, version: number) {
  const then = (await listVersions(web.database.db, present.record.id)).find(v => v.version === version);
  return then ? changesBetween(locale, recordOf(present.kind, then.content), present) : [];
}
