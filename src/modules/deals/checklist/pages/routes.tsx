import { Hono } from 'hono';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import { Tag } from '../../../../web/ui/text.tsx';
import { type C, ctxOf, type Env, type Web } from '../../../../web/web.ts';
import { dealPage, dealPath } from '../../deals/pages/deal-frame.tsx';
import { type DealView, findDealView, findReadable } from '../../deals/queries.ts';
import { messages } from '../../papers/messages.ts';
import { standOfPaper } from '../../papers/rules.ts';
import { ITEM_NUMBERS, type ItemNumber, type Paper } from '../../papers/schema.ts';
import { listPapers } from '../../papers/store.ts';
import { CONTRACT_ITEMS } from '../items.ts';

export function checklistRoutes(web: Web): Hono<Env> {
  return new Hono<Env>()
    .get('/deals/:id/checklist', c => checklist(web, c, c.req.param('id')))
    .get('/deals/:id/contract.txt', c => download(web, c, c.req.param('id')));
}

async function checklist(web: Web, c: C, id: string) {
  const view = await findDealView(ctxOf(web, c), id);
  const papers = await listPapers(web.database.db, id);
  const children = <Checklist locale={c.get('locale')} view={view} papers={papers} />;
  return dealPage(web, c, { view, tab: 'checklist', children });
}

const paperOf = (papers: readonly Paper[], item: ItemNumber) =>
  papers.find(paper => paper.kind === `item-${item}`);

const TONES = {
  open: 'plain',
  drafted: 'amber',
  'seeker-agreed': 'amber',
  'owner-agreed': 'amber',
  agreed: 'green',
} as const;

type Props = { locale: Locale; view: DealView; papers: readonly Paper[] };

function Checklist({ locale, view, papers }: Props) {
  const t = messages[locale].checklist;
  const stands = ITEM_NUMBERS.map(item => ({ item, paper: paperOf(papers, item) }));
  const done = stands.filter(({ paper }) => standOfPaper(paper) === 'agreed').length;
  return (
    <section class="stack">
      <p>{t.lead}</p>
      <p>
        <strong>{t.done(formatInteger(locale, done))}</strong>{' '}
        <a href={href(locale, `/deals/${view.deal.id}/contract.txt`)}>{t.download}</a>
      </p>
      <ol class="deal-items">
        {stands.map(({ item, paper }) => (
          <li key={item}>
            <a href={href(locale, `${dealPath(view.deal.id, 'checklist')}/${item}`)}>
              {CONTRACT_ITEMS[item][locale]}
            </a>{' '}
            <Tag tone={TONES[standOfPaper(paper)]}>{t.states[standOfPaper(paper)]}</Tag>
            {paper?.content.note && <p class="hint">{String(paper.content.note)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The drafted items one below the other, to be taken on elsewhere. */
async function download(web: Web, c: C, id: string) {
  const locale = c.get('locale');
  const t = messages[locale].checklist;
  await findReadable(ctxOf(web, c), id);
  const papers = await listPapers(web.database.db, id);
  const articles = ITEM_NUMBERS.map(item => {
    const head = t.item(item, CONTRACT_ITEMS[item][locale]);
    return `${head}\n${String(paperOf(papers, item)?.content.text ?? `[${t.states.open}]`)}`;
  });
  return c.body([t.draftTitle, t.templateHint, ...articles].join('\n\n'), 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Disposition': 'attachment; filename="contract.txt"',
    'Cache-Control': 'private, no-store',
  });
}
