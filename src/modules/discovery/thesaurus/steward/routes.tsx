import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { missing, Refusal } from '../../../../kernel/errors.ts';
import { page } from '../../../../web/page.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { isConceptId } from '../../engine.ts';
import { retireConcept, setConcept, undoChange } from '../commands.ts';
import { permitSteward } from '../policy.ts';
import { shippedRows, type Thesaurus } from '../queries.ts';
import { cellChanges } from '../rules.ts';
import { cellsFrom, factsFrom, factsOf, stampOf } from '../schema.ts';
import { listChangesOf, listConceptActs, listLatestChanges } from '../store.ts';
import { filesOf } from '../table.ts';
import { editHref } from './addresses.ts';
import { NewConceptPage, StewardConceptPage, type Trouble } from './concept-page.tsx';
import { StewardPage } from './home-page.tsx';
import { importRoutes } from './import-routes.tsx';
import { messages } from './messages.ts';
import { readBody, type Typed, typedFrom, typedOf } from './typed.ts';

const HITS = 30;
const LATEST = 50;
const LONGEST_QUESTION = 200;

/** The steward's pages; to anybody else they do not exist. */
export function stewardRoutes(web: Web, thesaurus: Thesaurus): Hono<Env> {
  const root = '/operator/thesaurus';
  const routes = new Hono<Env>();
  routes.use(`${root}/*`, permitted);
  routes.get(root, permitted, c => homePage(web, c, thesaurus));
  routes.get(`${root}/new`, c => newPage(web, c, typedOf(undefined, randomUUID())));
  routes.post(`${root}/new`, c => add(web, c));
  routes.get(`${root}/concepts/:id`, c => conceptPage(web, c, thesaurus));
  routes.post(`${root}/concepts/:id`, c => change(web, c, thesaurus));
  routes.get(`${root}/files/:file`, c => answerFile(c, thesaurus));
  routes.route(root, importRoutes(web, thesaurus));
  return routes;
}

const permitted = async (c: Context<Env>, next: () => Promise<void>) => {
  permitSteward(c.get('actor'));
  await next();
};

async function homePage(web: Web, c: C, thesaurus: Thesaurus) {
  const locale = c.get('locale');
  const { book, lookup, setAside } = await thesaurus.edition();
  const q = (c.req.query('q') ?? '').slice(0, LONGEST_QUESTION);
  const shipped = filesOf(shippedRows());
  const files = [...filesOf(book.rows)].filter(([file, text]) => shipped.get(file) !== text).map(([file]) => file);
  const children = (
    <StewardPage
      locale={locale}
      q={q}
      hits={q.trim() === '' ? undefined : lookup(q, HITS).hits}
      latest={await listLatestChanges(web.database.db, LATEST)}
      setAside={setAside}
      files={files}
    />
  );
  return page(web, c, { title: messages[locale].title, robots: 'noindex', children });
}

function newPage(web: Web, c: C, typed: Typed, trouble?: Trouble, status = 200) {
  const locale = c.get('locale');
  const files = [...new Set(shippedRows().map(row => row.file))];
  const children = <NewConceptPage locale={locale} files={files} typed={typed} trouble={trouble} />;
  return page(web, c, { title: messages[locale].newTitle, robots: 'noindex', children }, status);
}

async function add(web: Web, c: C) {
  const typed = typedFrom(await readBody(c));
  try {
    return saved(c, (await save(web, c, { ...typed, stamp: 'new' }, typed.text.id)).conceptIds[0]!);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return newPage(web, c, typed, error, error.status);
  }
}

const saved = (c: C, id: string) => c.redirect(`${editHref(c.get('locale'), id)}?saved=1`, 303);

function save(web: Web, c: C, typed: Typed, id: string) {
  const cells = cellsFrom(column => (column === 'id' ? id : typed.text[column]));
  const { file, stamp, note, key } = typed;
  return setConcept(ctxOf(web, c), shippedRows(), { cells, file, stamp }, { note, idemKey: key || undefined });
}

type Shown = { typed?: Typed; trouble?: Trouble; status?: number };

async function conceptPage(web: Web, c: C, thesaurus: Thesaurus, { typed, trouble, status }: Shown = {}) {
  const locale = c.get('locale');
  const id = c.req.param('id') ?? '';
  if (!isConceptId(id)) throw missing();
  const { book, setAside } = await thesaurus.edition();
  const row = book.byId.get(id);
  const present = row && factsOf(row);
  const changes = await listChangesOf(web.database.db, id);
  if (!present && changes.length === 0) throw missing();
  const t = messages[locale];
  const children = (
    <StewardConceptPage
      locale={locale}
      id={id}
      present={present}
      changes={changes}
      acts={await listConceptActs(web.database.db, id)}
      setAside={setAside.find(({ change }) => change.conceptId === id)?.reason}
      typed={typed ?? typedOf(present, randomUUID())}
      trouble={trouble}
      saved={c.req.query('saved') === '1' && !trouble}
    />
  );
  return page(web, c, { title: `${id}: ${t.title}`, robots: 'noindex', children }, status);
}

async function change(web: Web, c: C, thesaurus: Thesaurus) {
  const id = c.req.param('id') ?? '';
  const read = await readBody(c);
  const one = (name: string) => read(name)[0] ?? '';
  const typed = typedFrom(read);
  const ctx = ctxOf(web, c);
  const saying = { note: one('reason'), idemKey: one('key') || undefined };
  try {
    if (one('action') === 'undo')
      await undoChange(ctx, shippedRows(), { id, version: Number(one('version')) }, saying);
    else if (one('action') === 'retire')
      await retireConcept(ctx, shippedRows(), { id, stamp: one('stamp') }, saying);
    else await save(web, c, typed, id);
    return saved(c, id);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'missing') throw error;
    if (one('action') !== 'save') return refusedWord(web, c, thesaurus, error);
    const shown = error.status === 412 ? await overtaken(c, thesaurus, typed, error) : { typed, trouble: error };
    return conceptPage(web, c, thesaurus, { ...shown, status: error.status });
  }
}

/** An undo or a retirement has no fields of its own to show a fault at. */
function refusedWord(web: Web, c: C, thesaurus: Thesaurus, refusal: Refusal) {
  const said = Object.values(refusal.fields)[0] ?? refusal.said;
  return conceptPage(web, c, thesaurus, { trouble: { said, fields: {} }, status: refusal.status });
}

/** Somebody else was quicker: what differs is shown, and saving once more means this state. */
async function overtaken(c: C, thesaurus: Thesaurus, typed: Typed, { said }: Refusal): Promise<Shown> {
  const { book } = await thesaurus.edition();
  const id = c.req.param('id') ?? '';
  const row = book.byId.get(id);
  const present = row && factsOf(row);
  const cells = cellsFrom(column => (column === 'id' ? id : typed.text[column]));
  const differs = cellChanges(present, factsFrom(cells, present?.file ?? typed.file));
  return {
    typed: { ...typed, stamp: stampOf(present), key: randomUUID() },
    trouble: { said, fields: {}, differs },
  };
}

async function answerFile(c: C, thesaurus: Thesaurus) {
  const file = c.req.param('file') ?? '';
  const { book } = await thesaurus.edition();
  const text = filesOf(book.rows).get(file);
  if (text === undefined) throw missing();
  return c.body(text, 200, {
    'Content-Type': 'text/tab-separated-values; charset=utf-8',
    'Content-Disposition': `attachment; filename="${file}"`,
    'Cache-Control': 'private, no-store',
  });
}
