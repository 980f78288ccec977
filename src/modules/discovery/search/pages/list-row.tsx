import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate, formatPercent, formatVndBand } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import { Facts, Result, ResultBody } from '../../../../web/ui/result-row.tsx';
import { Tag } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { compareHref, readinessWords, sectorName } from '../../../catalogue/index.ts';
import type { Kind, Sort } from '../../engine.ts';
import type { Row } from '../../live/store.ts';
import { messages } from '../../messages.ts';
import type { Found } from '../queries.ts';
import { type ListAsked, listHref, pathOf } from './addresses.ts';
import { countryWords } from './country-words.ts';

export type ListRowProps = {
  locale: Locale;
  kind: Kind;
  asked: ListAsked;
  item: Found;
  /** How well it answers the question, where there is one. */
  scored: boolean;
};

export function ListRow(props: ListRowProps) {
  const { locale, kind, asked, item } = props;
  const title = item.highlights.find(h => h.field === 'title')?.text ?? item.row.ref;
  return (
    <Result action={kind === 'technology' ? compareAction(locale, asked, item.row.id, title) : undefined}>
      {props.scored ? <Body {...props} /> : <Known {...props}>{() => <Body {...props} />}</Known>}
    </Result>
  );
}

const known = new WeakMap<Row, Map<string, string>>();

/** What a row says without a question is the same on every page. A row that somebody wrote to is another row. */
function Known({ locale, asked, item, scored, children }: ListRowProps & { children: () => VNode }) {
  const { row, hit } = item;
  const parts = known.get(row) ?? new Map<string, string>();
  known.set(row, parts);
  const key = [locale, scored, asked.sort, hit.sectorInferred, ...hit.sectors].join(' ');
  const html = parts.get(key) ?? renderToString(children());
  parts.set(key, html);
  return jsxTemplate([html]);
}

function Body(props: ListRowProps) {
  const { locale, kind, item, scored } = props;
  const { row, hit, highlights } = item;
  const title = highlights.find(h => h.field === 'title');
  const summary = highlights.find(h => h.field === 'summary');
  const facts = () => <RowFacts {...props} />;
  return (
    <ResultBody
      href={href(locale, `${pathOf(kind)}/${row.id}`)}
      title={title?.text ?? row.ref}
      titleMarks={title?.marks}
      summary={summary?.text}
      marks={summary?.marks}
      lang={title && title.lang !== locale ? title.lang : undefined}
      facts={scored ? <Known {...props}>{facts}</Known> : facts()}
      score={scored ? messages[locale].explains(formatPercent(locale, Math.min(1, hit.relevance))) : undefined}
    />
  );
}

function RowFacts({ locale, kind, asked, item: { row, hit } }: ListRowProps) {
  const sectors = hit.sectors.map(s => sectorName(locale, s)).join('; ');
  return (
    <Facts
      meta={{
        country: row.country ? countryWords(locale, row.country) : undefined,
        abroad: row.country !== 'VN',
        provider: row.organisationName ? textIn(row.organisationName, locale) : undefined,
        sector: sectors && (hit.sectorInferred ? `${sectors} (${messages[locale].inferred})` : sectors),
        readiness: kind === 'technology' ? readinessOf(locale, row, asked.sort) : undefined,
        more: kind === 'technology' ? [capitalOf(locale, row, asked.sort)] : needFacts(locale, row),
      }}
      note={notesOf(locale, row)}
    />
  );
}

/** A restricted technology says so wherever it stands: the parties owe an approval and a licence. */
const notesOf = (locale: Locale, { sample, restricted }: Row) => {
  const t = messages[locale];
  if (!sample && !restricted) return undefined;
  return (
    <>
      {sample && <Tag>{t.sample}</Tag>} {restricted && <Tag tone="amber">{t.restricted}</Tag>}
    </>
  );
};

/** What a list is sorted by is said of every record, known or not. */
function readinessOf(locale: Locale, { trl }: Row, sort: Sort | undefined): string | undefined {
  if (trl) return readinessWords(locale, trl);
  return sort === 'readiness' ? messages[locale].readinessUnknown : undefined;
}

function capitalOf(locale: Locale, { capitalVnd }: Row, sort: Sort | undefined): string | undefined {
  if (capitalVnd) return messages[locale].capital(formatVndBand(locale, capitalVnd.min, capitalVnd.max));
  return sort === 'capital' ? messages[locale].capitalUnknown : undefined;
}

const needFacts = (locale: Locale, { province, product, deadline }: Row) => [
  province && provinceName(locale, province),
  product && messages[locale].product(textIn(product, locale)),
  deadline && messages[locale].deadline(formatDate(locale, deadline)),
];

function compareAction(locale: Locale, asked: ListAsked, id: string, title: string) {
  const t = messages[locale];
  const { compare } = asked;
  if (compare.includes(id)) return { label: t.isCompared, about: title };
  if (compare.length > 0)
    return { label: t.addToComparison, about: title, href: compareHref(locale, [...compare, id]) };
  const here: Record<string, string> = asked.cursor ? { cursor: asked.cursor } : {};
  const address = listHref(locale, 'technology', asked, { compare: [id] }, here);
  return { label: t.compare, about: title, href: address, live: true };
}
