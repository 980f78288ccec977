import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import type { FacetName, Kind } from '../../engine.ts';
import { facetLabel } from '../../search/pages/facet-view.tsx';
import { messages } from '../messages.ts';
import type { Stock } from '../queries.ts';
import { type Holding, isShort } from '../rules.ts';
import { placeHref, recordsHref, type Walk, walkHref } from './addresses.ts';

export type WalkLine = { holding: Holding; name: string; about?: string | undefined };
export type WalkPageProps = {
  locale: Locale;
  walk: Walk;
  stock: Stock;
  /** How many values there are, on this page and the others. */
  total: number;
  lines: readonly WalkLine[];
  page: number;
  pages: number;
  /** Values that could have records and have none. */
  without: readonly { value: string; name: string }[];
};

export const walkHeading = ({ locale, walk, total }: Pick<WalkPageProps, 'locale' | 'walk' | 'total'>) =>
  `${formatInteger(locale, total)} ${messages[locale].figure[walk](total)}`;

/** All values of one field with what they hold. */
export function WalkPage(props: WalkPageProps) {
  const { locale, walk, stock, lines } = props;
  const t = messages[locale];
  if (props.total === 0)
    return (
      <EmptyState
        level={1}
        title={t.nothingTitle}
        actions={<Button href={href(locale, '/needs/new')}>{t.post}</Button>}
      >
        <p>{t.nothingText}</p>
      </EmptyState>
    );
  return (
    <div class="stack walk">
      <h1>{walkHeading(props)}</h1>
      <Lead>{t.lead[walk]}</Lead>
      <Limits locale={locale} walk={walk} stock={stock} />
      <DataTable
        locale={locale}
        caption={t.title[walk]}
        columns={[
          { key: 'name', label: t.column[walk] },
          { key: 'technologies', label: t.technologies, numeric: true },
          { key: 'needs', label: t.needs, numeric: true },
        ]}
        rows={lines.map(line => ({
          name: <Name locale={locale} walk={walk} line={line} />,
          technologies: <Count {...props} kind="technology" holding={line.holding} />,
          needs: <Count {...props} kind="need" holding={line.holding} />,
        }))}
      />
      <Pages {...props} />
      <Without {...props} />
      <Actions>
        <Button kind="quiet" href={href(locale, '/technologies/new')}>
          {t.offer}
        </Button>
      </Actions>
    </div>
  );
}

function Name({ locale, walk, line }: { locale: Locale; walk: Walk; line: WalkLine }) {
  const address = placeHref(locale, walk, line.holding.value);
  return (
    <>
      {address ? <a href={address}>{line.name}</a> : line.name}{' '}
      {walk !== 'organisation' && isShort(line.holding) && <Tag tone="amber">{messages[locale].short}</Tag>}
      {line.about && <small class="walk-about">{line.about}</small>}
    </>
  );
}

type CountProps = Pick<WalkPageProps, 'locale' | 'walk' | 'stock'> & { kind: Kind; holding: Holding };

function Count({ locale, walk, stock, kind, holding }: CountProps) {
  const count = kind === 'technology' ? holding.technologies : holding.needs;
  const filters = { ...stock.filters, [walk]: [holding.value] };
  return <a href={recordsHref(locale, kind, filters)}>{formatInteger(locale, count)}</a>;
}

/** The filters under which everything here is counted. */
function Limits({ locale, walk, stock }: Pick<WalkPageProps, 'locale' | 'walk' | 'stock'>) {
  const t = messages[locale];
  const names = (Object.entries(stock.filters) as [FacetName, readonly string[]][]).flatMap(
    ([name, values]) => values.map(value => facetLabel(locale, name, value)),
  );
  if (names.length === 0) return null;
  return (
    <p class="hint">
      {t.within} {names.join('; ')}. <a href={walkHref(locale, walk)}>{t.everything}</a>
    </p>
  );
}

function Without({ locale, walk, without }: WalkPageProps) {
  if (without.length === 0) return null;
  return (
    <p class="hint">
      {messages[locale].without}{' '}
      {without.map(({ value, name }, i) => (
        <span key={value}>
          {i > 0 && '; '}
          {placeHref(locale, walk, value) ? <a href={placeHref(locale, walk, value)}>{name}</a> : name}
        </span>
      ))}
      .
    </p>
  );
}

const Pages = ({ locale, walk, stock, page, pages }: WalkPageProps) => (
  <Pagination
    locale={locale}
    previousHref={page > 1 ? walkHref(locale, walk, stock.filters, page - 1) : undefined}
    nextHref={page < pages ? walkHref(locale, walk, stock.filters, page + 1) : undefined}
  />
);
