import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang, RecordText } from '../../../../web/record-text.tsx';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Country, Lead, Meta, SampleNote } from '../../../../web/ui/text.tsx';
import type { Organisation } from '../../../directory/index.ts';
import { messages } from '../../messages.ts';
import {
  bandWords,
  formName,
  levelName,
  placeName,
  priceWords,
  readinessWords,
  sectorName,
} from '../../words.ts';
import type { TakesFigures, Technology } from '../schema.ts';

type Props = { locale: Locale; technology: Technology; provider: Organisation | undefined; panels: VNode[] };

const TAKES: readonly (keyof TakesFigures)[] = [
  'capitalVnd',
  'runningCostVndPerYear',
  'areaM2',
  'powerKw',
  'waterM3PerDay',
  'staff',
];

export function TechnologyPage({ locale, technology: tech, provider, panels }: Props) {
  const t = messages[locale];
  const summary = textIn(tech.summary, locale);
  return (
    <article class="record">
      <header class="record-head">
        <Meta
          items={[
            t.technology,
            tech.country && (
              <Country name={placeName(locale, tech.country)!} abroad={tech.country !== 'VN'} />
            ),
            provider && <OrganisationLink locale={locale} organisation={provider} />,
            tech.trl && readinessWords(locale, tech.trl),
          ]}
        />
        <h1 lang={foreignLang(tech.title, locale)}>{textIn(tech.title, locale)}</h1>
        {summary && (
          <div lang={foreignLang(tech.summary, locale)}>
            <Lead>{summary}</Lead>
          </div>
        )}
        {tech.sample && <SampleNote tag={t.sample}>{t.sampleNote}</SampleNote>}
        <Actions>
          {tech.sourceUrl && <Button href={tech.sourceUrl}>{t.atSource}</Button>}
          <Button kind="quiet" href={href(locale, '/match')}>
            {t.tryYours}
          </Button>
        </Actions>
      </header>
      <div class="record-part">
        <RecordText locale={locale} text={tech.description} />
        <Takes locale={locale} technology={tech} />
        {panels}
      </div>
      <aside class="record-part record-side">
        <section>
          <h2>{t.facts}</h2>
          <DefinitionList locale={locale} items={factItems(locale, tech, provider)} />
        </section>
      </aside>
    </article>
  );
}

/** What is known as figures, what is not as one sentence: a column of "not known" tells nothing. */
function Takes({ locale, technology: { takes, demandsLevel } }: { locale: Locale; technology: Technology }) {
  const t = messages[locale];
  const told = TAKES.flatMap(key => {
    const band = takes[key];
    return band ? [{ term: t[key], value: bandWords(locale, key, band) }] : [];
  });
  if (demandsLevel) told.push({ term: t.level, value: levelName(locale, demandsLevel) });
  const untold = [...TAKES.filter(key => !takes[key]), ...(demandsLevel ? [] : (['level'] as const))];
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

function factItems(locale: Locale, tech: Technology, provider: Organisation | undefined): Definition[] {
  const t = messages[locale];
  const facts: [string, ComponentChildren][] = [
    [t.price, tech.price && priceWords(locale, tech.price)],
    [t.provider, provider && <OrganisationLink locale={locale} organisation={provider} />],
    [t.sectors, tech.sectors.length > 0 && <SectorLinks locale={locale} sectors={tech.sectors} />],
    [t.forms, tech.forms.map(form => formName(locale, form)).join('; ')],
    [t.readiness, tech.trl && readinessWords(locale, tech.trl)],
    [t.green, tech.green !== null && (tech.green ? t.yes : t.no)],
    [t.tags, tech.tags.join(', ')],
    [t.published, formatDate(locale, tech.publishedAt)],
    [t.source, tech.source],
    [t.licence, tech.licence],
    [t.ref, tech.ref],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

export const OrganisationLink = ({
  locale,
  organisation: { id, name },
}: {
  locale: Locale;
  organisation: Organisation;
}) => (
  <a href={href(locale, `/organisations/${id}`)} lang={foreignLang(name, locale)}>
    {textIn(name, locale)}
  </a>
);

const SectorLinks = ({ locale, sectors }: { locale: Locale; sectors: readonly string[] }) => (
  <>
    {sectors.map((sector, i) => (
      <span key={sector}>
        {i > 0 && '; '}
        <a href={href(locale, withQuery('/technologies', { sector }))}>{sectorName(locale, sector)}</a>
      </span>
    ))}
  </>
);

export const SourceLine = ({ locale, name, url }: { locale: Locale; name: string; url: string | null }) => (
  <>
    {name}
    {url && (
      <>
        {' · '}
        <a href={url} rel="external noopener nofollow">
          {messages[locale].atSource}
        </a>
      </>
    )}
  </>
);
