import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { isSector } from '../../../../kernel/sectors.ts';
import { page } from '../../../../web/page.tsx';
import type { C, Env, Web } from '../../../../web/web.ts';
import { seesEvidence } from '../policy.ts';
import { isShown } from '../rules.ts';
import type { MasteryCase } from '../schema.ts';
import { CountedPage } from './counted-page.tsx';
import { FiguresPage } from './figures-page.tsx';
import { messages } from './messages.ts';
import { findIndicator, INDICATORS, partOf, publicFailures } from './rules.ts';
import type { Part } from './schema.ts';
import { listCasesById, listCounted, listFailures } from './store.ts';

export const figuresRoutes = (web: Web): Hono<Env> =>
  new Hono<Env>()
    .get('/figures/mastery', c => figuresPage(web, c))
    .get('/figures/mastery/cases', c => countedPage(web, c));

async function figuresPage(web: Web, c: C) {
  const locale = c.get('locale');
  const { db } = web.database;
  const counted = await Promise.all(
    INDICATORS.map(async indicator => ({ indicator, counted: await listCounted(db, indicator.step) })),
  );
  const failures = publicFailures(await listFailures(db));
  const today = legalDay(web.now());
  return page(web, c, {
    title: messages[locale].title,
    wide: true,
    children: <FiguresPage {...{ locale, counted, failures, today }} />,
  });
}

const yearIn = (c: C, name: string): number | undefined => {
  const text = c.req.query(name) ?? '';
  if (text === '') return undefined;
  if (!/^\d{4}$/.test(text)) throw missing();
  return Number(text);
};

function partAsked(c: C): Part {
  const sector = c.req.query('sector') ?? '';
  if (sector !== '' && !isSector(sector)) throw missing();
  return {
    year: yearIn(c, 'year'),
    until: yearIn(c, 'until'),
    sector: sector !== '' && isSector(sector) ? sector : undefined,
  };
}

/** The cases that make a figure, as many as the figure says; those that are not public have no name. */
async function countedPage(web: Web, c: C) {
  const locale = c.get('locale');
  const { db } = web.database;
  const indicator = findIndicator(c.req.query('indicator') ?? '');
  if (!indicator) throw missing();
  const part = partAsked(c);
  const counted = partOf(await listCounted(db, indicator.step), part);
  const cases = await listCasesById(db, counted.map(({ caseId }) => caseId));
  const seen = (found: MasteryCase) => isShown(found) || seesEvidence(c.get('actor'), found);
  const known = new Map(cases.filter(seen).map(found => [found.id, found]));
  return page(web, c, {
    title: indicator.said[locale],
    robots: 'noindex',
    children: <CountedPage {...{ locale, indicator, part, counted, known }} />,
  });
}
