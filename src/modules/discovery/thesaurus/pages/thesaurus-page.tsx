import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { SECTOR_CODES, SECTORS } from '../../../../kernel/sectors.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { SearchBox } from '../../../../web/ui/search-box.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import type { Book } from '../book.ts';
import type { Lookup } from '../lookup.ts';
import { messages } from '../messages.ts';
import { letterHref, sectorHref, thesaurusHref } from './addresses.ts';
import { ConceptList } from './concept-list.tsx';
import { Downloads } from './downloads.tsx';

type Props = { locale: Locale; book: Book; q: string; lookup: Lookup | undefined; operator: boolean };

/** The way in: a question, or the sectors and letters to walk through. */
export function ThesaurusPage({ locale, book, q, lookup, operator }: Props) {
  const t = messages[locale];
  return (
    <div class="stack thesaurus">
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <SearchBox locale={locale} action={thesaurusHref(locale)} label={t.question} hint={t.hint} value={q} />
      {lookup ? (
        <Found locale={locale} q={q} lookup={lookup} />
      ) : (
        <>
          <Sectors locale={locale} book={book} />
          <Letters locale={locale} book={book} />
          <Downloads locale={locale} version={book.version} />
        </>
      )}
      {operator && (
        <p>
          <Button kind="quiet" href={href(locale, '/operator/thesaurus')}>
            {t.steward}
          </Button>
        </p>
      )}
    </div>
  );
}

function Found({ locale, q, lookup: { hits, total, asked, whole } }: { locale: Locale; q: string; lookup: Lookup }) {
  const t = messages[locale];
  const search = (
    <Button kind="quiet" href={href(locale, withQuery('/technologies', { q }))}>
      {t.searchRecords(q)}
    </Button>
  );
  if (total === 0)
    return (
      <EmptyState title={t.nothing(q)} actions={search}>
        <p>{t.nothingText}</p>
      </EmptyState>
    );
  return (
    <Part title={t.found(formatInteger(locale, total), whole ? q.trim() : asked)}>
      {!whole && <p class="hint">{t.nearly(q.trim(), asked)}</p>}
      <ConceptList locale={locale} items={hits.map(({ row, lang, label }) => ({ row, found: { lang, label } }))} />
      {total > hits.length && <p class="hint">{t.firstOf(formatInteger(locale, hits.length))}</p>}
      <p>{search}</p>
    </Part>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="stack">
    <h2>{title}</h2>
    {children}
  </section>
);

function Sectors({ locale, book }: { locale: Locale; book: Book }) {
  const t = messages[locale];
  return (
    <Part title={t.bySector}>
      <ul class="concepts">
        {SECTOR_CODES.map(code => (
          <li key={code}>
            <a href={sectorHref(locale, code)}>{SECTORS[code][locale]}</a>
            <small>{t.concepts(formatInteger(locale, book.countOf(code)))}</small>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Letters({ locale, book }: { locale: Locale; book: Book }) {
  const t = messages[locale];
  return (
    <Part title={t.byLetter}>
      <ul class="letters">
        {[...book.letters(locale).keys()].map(letter => (
          <li key={letter}>
            <a href={letterHref(locale, letter)} aria-label={letter === '#' ? t.otherLetters : t.under(letter)}>
              {letter === '#' ? '0–9' : letter}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
