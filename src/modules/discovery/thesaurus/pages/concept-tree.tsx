import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import type { ThesaurusRow } from '../../engine.ts';
import { type Book, nameOf } from '../book.ts';
import { messages } from '../messages.ts';
import { conceptHref } from './addresses.ts';

/** Of many narrower concepts, so many stand open. */
const OPEN = 24;

type Props = { locale: Locale; book: Book; row: ThesaurusRow };

/** The concept below its broader ones and above its narrower ones, as lists within lists. */
export function ConceptTree({ locale, book, row }: Props) {
  const here = (
    <ul>
      <li>
        <strong aria-current="true">{nameOf(row, locale)}</strong>
        <Narrower locale={locale} rows={book.narrower(row.id, locale)} />
      </li>
    </ul>
  );
  const tree = book.path(row.id).reduceRight<ComponentChildren>(
    (inner, broader) => (
      <ul>
        <li>
          <Name locale={locale} row={broader} />
          {inner}
        </li>
      </ul>
    ),
    here,
  );
  return <div class="concept-tree">{tree}</div>;
}

function Narrower({ locale, rows }: { locale: Locale; rows: readonly ThesaurusRow[] }) {
  if (rows.length === 0) return null;
  const rest = rows.slice(OPEN);
  return (
    <>
      <Names locale={locale} rows={rows.slice(0, OPEN)} />
      {rest.length > 0 && (
        <details>
          <summary>{messages[locale].more(formatInteger(locale, rest.length))}</summary>
          <Names locale={locale} rows={rest} />
        </details>
      )}
    </>
  );
}

const Names = ({ locale, rows }: { locale: Locale; rows: readonly ThesaurusRow[] }) => (
  <ul>
    {rows.map(row => (
      <li key={row.id}>
        <Name locale={locale} row={row} />
      </li>
    ))}
  </ul>
);

const Name = ({ locale, row }: { locale: Locale; row: ThesaurusRow }) => (
  <a href={conceptHref(locale, row.id)}>{nameOf(row, locale)}</a>
);
