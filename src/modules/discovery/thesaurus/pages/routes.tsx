import { Hono } from 'hono';
import { missing } from '../../../../kernel/errors.ts';
import { isSector, SECTORS } from '../../../../kernel/sectors.ts';
import { unlessUnchanged } from '../../../../web/caching.ts';
import { page } from '../../../../web/page.tsx';
import type { C, Env, Web } from '../../../../web/web.ts';
import type { Discovery } from '../../live/discovery.ts';
import { type Book, nameOf } from '../book.ts';
import { messages } from '../messages.ts';
import { bookJson } from '../api.ts';
import { mayKeep } from '../policy.ts';
import { spokenOf, type Thesaurus } from '../queries.ts';
import { conceptSkos, toSkos, toTurtle } from '../skos.ts';
import { toTable } from '../table.ts';
import { letterHref, OTHER_LETTERS, sectorHref } from './addresses.ts';
import { ConceptPage } from './concept-page.tsx';
import { FORMATS, type Format } from './downloads.tsx';
import { ConceptListPage, pageOf } from './list-page.tsx';
import { ThesaurusPage } from './thesaurus-page.tsx';

const FOUND = 50;
const LONGEST_QUESTION = 200;

/** The thesaurus for everybody to read; each page is the same for all until the index or the thesaurus changes. */
export function thesaurusRoutes(web: Web, discovery: Discovery, thesaurus: Thesaurus): Hono<Env> {
  const kept = (make: (c: C) => Promise<Response>) => async (c: C) => {
    const index = discovery.state();
    const state = index === undefined ? undefined : `${index}.${await thesaurus.state()}`;
    return unlessUnchanged(c, state, () => make(c));
  };
  const routes = new Hono<Env>()
    .get('/thesaurus', kept(c => answerThesaurus(web, c, thesaurus)))
    .get('/thesaurus/sectors/:code', kept(c => answerSector(web, c, thesaurus)))
    .get('/thesaurus/letters/:letter', kept(c => answerLetter(web, c, thesaurus)))
    .get('/thesaurus/:id', kept(c => answerConcept(web, c, discovery, thesaurus)));
  for (const format of FORMATS) routes.get(`/data/thesaurus.${format}`, c => answerFile(web, c, thesaurus, format));
  return routes;
}

const isSteward = (c: C) => mayKeep(c.get('actor'));

async function answerThesaurus(web: Web, c: C, thesaurus: Thesaurus) {
  const locale = c.get('locale');
  const t = messages[locale];
  const { book, lookup } = await thesaurus.edition();
  const q = (c.req.query('q') ?? '').slice(0, LONGEST_QUESTION);
  const found = q.trim() === '' ? undefined : lookup(q, FOUND);
  return page(web, c, {
    title: found ? `${q.trim()}: ${t.title}` : t.title,
    description: t.description,
    robots: found ? 'noindex' : undefined,
    wide: true,
    children: <ThesaurusPage locale={locale} book={book} q={q} lookup={found} operator={isSteward(c)} />,
  });
}

async function answerSector(web: Web, c: C, thesaurus: Thesaurus) {
  const locale = c.get('locale');
  const code = c.req.param('code') ?? '';
  if (!isSector(code)) throw missing();
  const { book } = await thesaurus.edition();
  const rows = book.ofSector(code, locale);
  return listPage(web, c, SECTORS[code][locale], rows, at => sectorHref(locale, code, at));
}

async function answerLetter(web: Web, c: C, thesaurus: Thesaurus) {
  const locale = c.get('locale');
  const part = c.req.param('letter') ?? '';
  const letter = part === OTHER_LETTERS ? '#' : part.toUpperCase();
  const { book } = await thesaurus.edition();
  const rows = book.letters(locale).get(letter);
  if (!rows) throw missing();
  const t = messages[locale];
  const heading = letter === '#' ? t.otherLetters : t.under(letter);
  return listPage(web, c, heading, rows, at => letterHref(locale, letter, at));
}

function listPage(web: Web, c: C, heading: string, rows: Book['rows'], hrefOf: (page: number) => string) {
  const locale = c.get('locale');
  const at = pageOf(c.req.query('page'), rows.length);
  return page(web, c, {
    title: `${heading}: ${messages[locale].title}`,
    wide: true,
    children: <ConceptListPage locale={locale} heading={heading} rows={rows} page={at} hrefOf={hrefOf} />,
  });
}

async function answerConcept(web: Web, c: C, discovery: Discovery, thesaurus: Thesaurus) {
  const locale = c.get('locale');
  const { book } = await thesaurus.edition();
  const row = book.byId.get(c.req.param('id') ?? '');
  if (!row) throw missing();
  const name = nameOf(row, locale);
  const spoken = spokenOf(discovery, name);
  return page(web, c, {
    title: `${name}: ${messages[locale].title}`,
    wide: true,
    jsonLd: conceptSkos(book, row, web.baseUrl),
    children: <ConceptPage locale={locale} book={book} row={row} spoken={spoken} operator={isSteward(c)} />,
  });
}

const FILES: Record<Format, { type: string; write: (book: Book, baseUrl: string) => string }> = {
  tsv: { type: 'text/tab-separated-values; charset=utf-8', write: book => toTable(book.rows) },
  json: { type: 'application/json', write: book => JSON.stringify(bookJson(book)) },
  jsonld: { type: 'application/ld+json', write: (book, baseUrl) => JSON.stringify(toSkos(book, baseUrl)) },
  ttl: { type: 'text/turtle; charset=utf-8', write: toTurtle },
};

async function answerFile(web: Web, c: C, thesaurus: Thesaurus, format: Format) {
  const { book } = await thesaurus.edition();
  const { type, write } = FILES[format];
  const tag = `W/"${book.version}.${format}"`;
  c.header('ETag', tag);
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  return c.body(write(book, web.baseUrl), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="thesaurus.${format}"`,
  });
}
