import type { Locale } from '../../../../kernel/localised.ts';
import { other } from '../../../../web/ui/links.ts';
import type { ThesaurusRow } from '../../engine.ts';
import { nameOf } from '../book.ts';
import type { LabelLanguage } from '../lookup.ts';
import { conceptHref } from './addresses.ts';

/** A concept in a list, with the label by which it was found where that is not its name. */
export type Listed = { row: ThesaurusRow; found?: { lang: LabelLanguage; label: string } | undefined };

/** Concepts by name, each with what the other language calls it. */
export const ConceptList = ({ locale, items }: { locale: Locale; items: readonly Listed[] }) => (
  <ul class="concepts">
    {items.map(item => (
      <li key={item.row.id}>
        <ConceptLine locale={locale} {...item} />
      </li>
    ))}
  </ul>
);

function ConceptLine({ locale, row, found }: Listed & { locale: Locale }) {
  const name = nameOf(row, locale);
  const foreign = other(locale);
  const told = found && found.label !== name && found.label !== nameOf(row, foreign);
  return (
    <>
      <a href={conceptHref(locale, row.id)}>{name}</a>
      <small>
        {told && (
          <>
            <mark lang={found.lang}>{found.label}</mark>{' '}
          </>
        )}
        <span lang={foreign}>{nameOf(row, foreign)}</span>
      </small>
    </>
  );
}
