import type { Locale } from '../../../../kernel/localised.ts';
import { SECTORS } from '../../../../kernel/sectors.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href, other, withQuery } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { codeName } from '../../../catalogue/index.ts';
import type { ThesaurusRow } from '../../engine.ts';
import { type Book, nameOf } from '../book.ts';
import { LABEL_LANGUAGES, labelsIn } from '../lookup.ts';
import { messages } from '../messages.ts';
import type { Spoken } from '../queries.ts';
import { EDITION } from '../rules.ts';
import { sectorHref, thesaurusHref } from './addresses.ts';
import { ConceptTree } from './concept-tree.tsx';
import { Downloads } from './downloads.tsx';

type Props = {
  locale: Locale;
  book: Book;
  row: ThesaurusRow;
  /** `undefined` while the index is not ready. */
  spoken: Spoken | undefined;
  operator: boolean;
};

/** Everything that the thesaurus knows of one concept. */
export function ConceptPage({ locale, book, row, spoken, operator }: Props) {
  const t = messages[locale];
  const foreign = other(locale);
  return (
    <article class="thesaurus concept">
      <header class="stack">
        <nav class="trail" aria-label={t.trail}>
          <a href={thesaurusHref(locale)}>{t.back}</a>
        </nav>
        <h1>{nameOf(row, locale)}</h1>
        <Lead>
          <span lang={foreign}>{nameOf(row, foreign)}</span>
        </Lead>
        <SpokenLine locale={locale} label={nameOf(row, locale)} spoken={spoken} />
        {operator && (
          <p>
            <Button kind="quiet" href={href(locale, `/operator/thesaurus/concepts/${row.id}`)}>
              {t.edit}
            </Button>
          </p>
        )}
      </header>
      <section class="stack">
        <h2>{t.words}</h2>
        <DefinitionList locale={locale} items={wordsOf(locale, row)} />
        <h2>{t.filed}</h2>
        <DefinitionList locale={locale} items={factsOf(locale, row)} />
      </section>
      <section class="stack">
        <h2>{t.place}</h2>
        <ConceptTree locale={locale} book={book} row={row} />
      </section>
      <p>
        <a href={href(locale, `/thesaurus/${row.id}/history`)}>{t.history}</a>
      </p>
      <Downloads locale={locale} version={book.version} />
    </article>
  );
}

function SpokenLine({ locale, label, spoken }: { locale: Locale; label: string; spoken: Spoken | undefined }) {
  const t = messages[locale];
  if (!spoken) return <p class="hint">{t.preparing}</p>;
  const list = (path: string) => href(locale, withQuery(path, { q: label }));
  return (
    <p>
      <a href={list('/technologies')}>{t.technologies(formatInteger(locale, spoken.technology))}</a>
      {' · '}
      <a href={list('/needs')}>{t.needs(formatInteger(locale, spoken.need))}</a> {t.spokenText(label)}
    </p>
  );
}

const wordsOf = (locale: Locale, row: ThesaurusRow): Definition[] =>
  LABEL_LANGUAGES.flatMap(lang => {
    const [first, ...rest] = labelsIn(row, lang);
    if (first === undefined) return [];
    const value = (
      <span lang={lang}>
        <strong>{first}</strong>
        {rest.map(label => (
          <span key={label}>, {label}</span>
        ))}
      </span>
    );
    return [{ term: messages[locale].language[lang], value }];
  });

function factsOf(locale: Locale, row: ThesaurusRow): Definition[] {
  const t = messages[locale];
  const sectors = row.sectors.map((code, i) => (
    <span key={code}>
      {i > 0 && '; '}
      <a href={sectorHref(locale, code)}>{SECTORS[code][locale]}</a>
    </span>
  ));
  const codes = (['vsic', 'ipc'] as const).flatMap(scheme => {
    const told = (row.codes?.[scheme] ?? []).map(code => {
      const name = codeName(locale, { scheme, version: EDITION[scheme], code });
      return name ? `${code} ${name}` : code;
    });
    return told.length > 0 ? [{ term: t.codes[scheme], value: told.join('; ') }] : [];
  });
  return [
    { term: t.sectors, value: sectors.length > 0 ? sectors : t.general },
    ...codes,
    { term: t.id, value: <code>{row.id}</code> },
  ];
}
