import { Hono } from 'hono';
import { missing, Refusal } from '../../../../../kernel/errors.ts';
import type { JobQueue } from '../../../../../platform/jobs/queue.ts';
import type { SheetInspection } from '../../../../../platform/readers/index.ts';
import { parseForm } from '../../../../../web/form-values.ts';
import { page } from '../../../../../web/page.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { type C, ctxOf, type Env, type Web } from '../../../../../web/web.ts';
import type { RecordKind, TableMapping } from '../../../tables/index.ts';
import { discardImport, mapImport } from '../../commands.ts';
import { permitImport } from '../../policy.ts';
import { findRunFor } from '../../queries.ts';
import { importWorkflow } from '../../rules.ts';
import type { ImportRun } from '../../schema.ts';
import { messages } from '../messages.ts';
import { listMappings } from '../store.ts';
import { sheetOf, type Suggestion, suggestMapping, type Wish } from '../suggest.ts';
import { columnName } from './column-table.tsx';
import { MappingPage, NoHeaderPage } from './mapping-page.tsx';

const REMEMBERED = 200;
const SOURCES_NAMED = 8;

export function mappingRoutes(web: Web, jobs: JobQueue): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/operator/imports/:id/mapping', async c => {
    permitImport(c.get('actor'));
    const run = await mappable(web, c);
    const { kind, sheet, source } = c.req.query();
    const wish = { kind: kindOf(kind), sheet, source: source || undefined };
    return mappingPage(web, c, run, wish);
  });
  routes.post('/operator/imports/:id/mapping', async c => {
    permitImport(c.get('actor'));
    const run = await mappable(web, c);
    const form = await parseForm(c);
    const back = href(c.get('locale'), `/operator/imports/${run.id}`);
    if (form.discard) {
      await discardImport(ctxOf(web, c), run.id);
      return c.redirect(back, 303);
    }
    const typed = readMapping(run, form);
    try {
      await mapImport(ctxOf(web, c), run.id, typed, jobs);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const wish = { kind: typed.kind, sheet: typed.sheet };
      return mappingPage(web, c, run, wish, { mapping: typed, refusal: error });
    }
    return c.redirect(back, 303);
  });
  return routes;
}

async function mappable(web: Web, c: C): Promise<ImportRun> {
  const run = await findRunFor(web.database.db, c.req.param('id') ?? '');
  if (!run.inspection || !importWorkflow.available(run.state).includes('map')) throw missing();
  return run;
}

const kindOf = (text: string | undefined): RecordKind | undefined =>
  text === 'technology' || text === 'need' || text === 'organisation' ? text : undefined;

type Typed = { mapping: TableMapping; refusal: Refusal };

async function mappingPage(web: Web, c: C, run: ImportRun, wish: Wish, typed?: Typed) {
  const locale = c.get('locale');
  const inspection = run.inspection!;
  const sheet = sheetOf(inspection, wish.sheet ?? run.mapping?.sheet);
  const frame = { title: messages[locale].title(run.fileName), robots: 'noindex' as const, wide: true };
  if (!sheet) return page(web, c, { ...frame, children: <NoHeaderPage locale={locale} run={run} /> });
  const remembered = await listMappings(web.database.db, REMEMBERED);
  const suggestion = typed
    ? { mapping: typed.mapping, remembered: false }
    : suggestionFor(run, sheet, remembered, wish);
  const fields = Object.entries(typed?.refusal.fields ?? {});
  const children = (
    <MappingPage
      locale={locale}
      run={run}
      inspection={inspection}
      sheet={sheet}
      suggestion={suggestion}
      sources={remembered.slice(0, SOURCES_NAMED).map(mapping => mapping.source.name)}
      errors={fields.map(([name, said]) => ({ name, message: said[locale] }))}
    />
  );
  return page(web, c, { ...frame, children }, typed?.refusal.status ?? 200);
}

/** What was mapped for this very run before, where that is asked for again; else what is remembered or guessed. */
function suggestionFor(
  run: ImportRun,
  sheet: SheetInspection,
  remembered: readonly TableMapping[],
  wish: Wish,
): Suggestion {
  const own = run.mapping?.sheet === sheet.name && (!wish.kind || wish.kind === run.mapping.kind);
  const known = own ? [run.mapping!] : remembered;
  return suggestMapping(run.inspection!, known, { ...wish, sheet: sheet.name })!;
}

function readMapping(run: ImportRun, form: Record<string, unknown>): TableMapping {
  const text = (name: string) => (typeof form[name] === 'string' ? (form[name] as string) : '');
  const sheet = sheetOf(run.inspection!, text('sheet'));
  const chosen = (sheet?.headers ?? []).map((header, i) => [header, text(columnName(i))] as const);
  return {
    kind: kindOf(text('kind')) ?? 'technology',
    source: {
      name: text('source'),
      ...(text('url') && { url: text('url') }),
      ...(text('licence') && { licence: text('licence') }),
    },
    lang: text('lang') === 'en' ? 'en' : 'vi',
    sheet: sheet?.name ?? '',
    headerRow: sheet?.headerRow ?? 1,
    columns: Object.fromEntries(chosen.filter(([header, field]) => header !== '' && field !== '')),
  };
}
