import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { InlineText } from '../../../../web/record-text.tsx';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { messages } from '../../messages.ts';
import { bandWords, levelName } from '../../words.ts';
import type { Technology } from '../schema.ts';
import { TAKES_FIGURES } from '../tell.ts';

const WORDS = ['skills', 'inputs', 'climate'] as const;

/** What is known as figures, what is not as one sentence: a column of "not known" tells nothing. */
export function Takes({ locale, technology: tech }: { locale: Locale; technology: Technology }) {
  const t = messages[locale];
  const { takes, demandsLevel } = tech;
  const told = items(locale, tech);
  const untold = [
    ...TAKES_FIGURES.filter(key => !takes[key]),
    ...(demandsLevel ? [] : (['level'] as const)),
  ];
  return (
    <section>
      <h2>{t.takes}</h2>
      {told.length > 0 && <DefinitionList locale={locale} items={told} />}
      {untold.length > 0 && (
        <p class="hint">{t.askProviderFor(untold.map(key => t.brief[key]).join(', '))}</p>
      )}
    </section>
  );
}

function items(locale: Locale, { takes, demandsLevel }: Technology): Definition[] {
  const t = messages[locale];
  const figures = TAKES_FIGURES.map((key): [string, ComponentChildren] => {
    const band = takes[key];
    return [t[key], band && bandWords(locale, key, band)];
  });
  const words = WORDS.map((key): [string, ComponentChildren] => {
    const text = takes[key];
    return [t[key], text && <InlineText locale={locale} text={text} />];
  });
  const certificates = takes.certificates?.map((text, i) => (
    <div key={i}>
      <InlineText locale={locale} text={text} />
    </div>
  ));
  return [
    ...figures,
    [t.level, demandsLevel && levelName(locale, demandsLevel)] as const,
    ...words,
    [t.certificates, certificates] as const,
  ].flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
