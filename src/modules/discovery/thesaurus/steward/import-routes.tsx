import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { cleanLine, clip } from '../../../../kernel/clean-text.ts';
import { Refusal } from '../../../../kernel/errors.ts';
import { parseForm } from '../../../../web/form-values.ts';
import { page } from '../../../../web/page.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { homeOf, importTable, type SentTable } from '../commands.ts';
import { shippedRows, type Thesaurus } from '../queries.ts';
import { readTable } from '../read-table.ts';
import { factsById } from '../rules.ts';
import { stewardHref } from './addresses.ts';
import { ImportPage, type Preview } from './import-page.tsx';
import { messages } from './messages.ts';

const LARGEST_TABLE = 400_000;

/** Below the steward's own door, which has asked who comes in. */
export function importRoutes(web: Web, thesaurus: Thesaurus): Hono<Env> {
  return new Hono<Env>()
    .get('/import', c => importPage(web, c, {}))
    .post('/import', c => preview(web, c, thesaurus))
    .post('/import/run', c => run(web, c, thesaurus));
}

type Shown = { error?: string; preview?: Preview; moved?: boolean };

function importPage(web: Web, c: C, shown: Shown, status = 200) {
  const locale = c.get('locale');
  const children = <ImportPage locale={locale} {...shown} />;
  return page(web, c, { title: messages[locale].import, robots: 'noindex', children }, status);
}

async function preview(web: Web, c: C, thesaurus: Thesaurus) {
  const t = messages[c.get('locale')];
  const { table } = await parseForm(c);
  if (!(table instanceof File) || table.size === 0) return importPage(web, c, { error: t.noFile }, 422);
  if (table.size > LARGEST_TABLE) return importPage(web, c, { error: t.tooLarge }, 422);
  const text = decoded(await table.arrayBuffer());
  if (text === undefined) return importPage(web, c, { error: t.notText }, 422);
  const shown = await lookAt(thesaurus, { file: clip(cleanLine(table.name), 100), text });
  return importPage(web, c, { preview: shown }, shown.read.faults.length > 0 ? 422 : 200);
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function lookAt(
  thesaurus: Thesaurus,
  { file, text }: Omit<SentTable, 'base'>,
  note = '',
): Promise<Preview> {
  const { rows } = (await thesaurus.edition()).book;
  const read = readTable(text, { rows, byId: factsById(rows), home: homeOf(shippedRows(), file) });
  return { sent: { file, text, base: read.base }, read, key: randomUUID(), note };
}

async function run(web: Web, c: C, thesaurus: Thesaurus) {
  const form = await parseForm(c);
  const read = (name: string) => String(form[name] ?? '');
  const sent = { file: read('file'), text: read('text'), base: read('base') };
  const saying = { note: read('note'), idemKey: read('key') || undefined };
  try {
    await importTable(ctxOf(web, c), shippedRows(), sent, saying);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const shown = await lookAt(thesaurus, sent, saying.note);
    const noteError = error.fields.note?.[c.get('locale')];
    return importPage(web, c, { preview: { ...shown, noteError }, moved: error.status === 412 }, error.status);
  }
  return c.redirect(stewardHref(c.get('locale')), 303);
}
