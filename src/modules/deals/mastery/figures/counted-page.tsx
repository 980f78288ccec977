import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { SECTORS } from '../../../../kernel/sectors.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Results } from '../../../../web/ui/result-row.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import type { MasteryCase } from '../schema.ts';
import { messages } from './messages.ts';
import type { Counted, Indicator, Part } from './schema.ts';

type Props = {
  locale: Locale;
  indicator: Indicator;
  part: Part;
  counted: readonly Counted[];
  /** The cases that this reader may know, by id. */
  known: ReadonlyMap<string, MasteryCase>;
};

export function CountedPage({ locale, indicator, part, counted, known }: Props) {
  const t = messages[locale];
  const words = partWords(locale, part);
  return (
    <>
      <p>
        <a href={href(locale, '/figures/mastery')}>{t.back}</a>
      </p>
      <h1>
        {indicator.said[locale]}: {t.cases(formatInteger(locale, counted.length))}
      </h1>
      {words !== '' && <Lead>{t.casesOf(words)}</Lead>}
      <p class="hint">{indicator.definition[locale]}</p>
      {counted.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <Results>
          {counted.map(one => (
            <Row key={one.caseId} locale={locale} counted={one} found={known.get(one.caseId)} />
          ))}
        </Results>
      )}
    </>
  );
}

function Row({ locale, counted, found }: { locale: Locale; counted: Counted; found: MasteryCase | undefined }) {
  const t = messages[locale];
  if (!found) return <p class="result">{t.hidden}</p>;
  return (
    <article class="result">
      <h2 class="result-title">
        <a href={href(locale, `/mastery/${found.id}`)}>{textIn(found.title, locale)}</a>
      </h2>
      <Meta items={[SECTORS[counted.sector][locale], t.counted(formatDate(locale, counted.day))]} />
    </article>
  );
}

function partWords(locale: Locale, { year, until, sector }: Part): string {
  const t = messages[locale];
  return [
    sector && SECTORS[sector][locale],
    year !== undefined && t.inYearPart(String(year)),
    until !== undefined && t.until(String(until)),
  ]
    .filter(Boolean)
    .join(', ');
}
