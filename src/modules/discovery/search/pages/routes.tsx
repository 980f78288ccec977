import { Hono } from 'hono';
import { Refusal } from '../../../../kernel/errors.ts';
import { unlessUnchanged } from '../../../../web/caching.ts';
import { page } from '../../../../web/page.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import type { Filters, Kind } from '../../engine.ts';
import type { Discovery } from '../../live/discovery.ts';
import { adviceFor } from '../advice.ts';
import { type FoundPage, searchRecords } from '../queries.ts';
import { type Asked, readAsked, readCompared } from '../schema.ts';
import { headingOf, ListContent, type ListProps, ListRail, ListSearch } from './list-page.tsx';
import { RememberedPart } from './remembered-part.tsx';

export function searchRoutes(web: Web, discovery: Discovery): Hono<Env> {
  const list = (kind: Kind) => (c: C) =>
    unlessUnchanged(c, discovery.state(), () => answerList(web, c, discovery, kind));
  return new Hono<Env>().get('/technologies', list('technology')).get('/needs', list('need'));
}

async function answerList(web: Web, c: C, discovery: Discovery, kind: Kind): Promise<Response> {
  const { searchParams } = new URL(c.req.url);
  const wanted = kind === 'technology' ? readCompared(searchParams) : [];
  const { asked, found } = await searchForgiving(readForgiving(searchParams, kind), asking =>
    searchRecords(ctxOf(web, c), discovery, kind, asking, wanted),
  );
  return listPage(web, c, discovery, {
    locale: c.get('locale'),
    kind,
    asked: { ...asked, compare: found.also.map(row => row.id) },
    found,
    advice: found.total === 0 ? adviceFor(discovery, kind, asked) : undefined,
  });
}

function listPage(web: Web, c: C, discovery: Discovery, props: ListProps) {
  const { locale, kind, asked } = props;
  const { cursor: _, limit: __, ...place } = asked;
  return page(web, c, {
    title: headingOf(props),
    current: kind === 'technology' ? 'technologies' : 'needs',
    wide: true,
    top: <ListSearch {...props} />,
    rail: (
      <RememberedPart discovery={discovery} name={JSON.stringify([locale, kind, place, props.found.read.text])}>
        {() => <ListRail {...props} />}
      </RememberedPart>
    ),
    children: <ListContent {...props} />,
  });
}

/** A cursor of another order, or of times gone by, leads to the first page. */
async function searchForgiving(asked: Asked, search: (asked: Asked) => Promise<FoundPage>) {
  try {
    return { asked, found: await search(asked) };
  } catch (error) {
    if (!(error instanceof Refusal) || !error.fields.cursor) throw error;
    const first = { ...asked, cursor: undefined };
    return { asked: first, found: await search(first) };
  }
}

/** Every value is a link that holds all the others: thousands would make a page of many megabytes. */
const MOST_VALUES = 50;

const firstOf = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values.slice(0, MOST_VALUES)]));

/** On a page an order or a number that makes no sense is passed over; the API says what is wrong with it. */
function readForgiving(params: URLSearchParams, kind: Kind): Asked {
  try {
    const asked = readAsked(params, kind);
    return { ...asked, filters: firstOf(asked.filters) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const field of Object.keys(error.fields)) params.delete(field);
    return readForgiving(params, kind);
  }
}
