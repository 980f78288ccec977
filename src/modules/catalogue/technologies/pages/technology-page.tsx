import type { VNode } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang, RecordText } from '../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Country, Lead, Meta } from '../../../../web/ui/text.tsx';
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
import type { Takes, Technology } from '../schema.ts';

type Props = { locale: Locale; technology: Technology; provider: Organisation | undefined; panels: VNode[] };

const TAKES: readonly (keyof Takes)[] = [
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
    <article>
      <header class="record-head">
        <Meta
          items={[
            t.technology,
            tech.country && (
              <Country name={placeName(locale, tech.country)!} abroad={tech.country !== 'VN'} />
            ),
            provider && (
              <a href={href(locale, `/organisations/${provider.id}`)}>{textIn(provider.name, locale)}</a>
            ),
            tech.trl && readinessWords(locale, tech.trl),
          ]}
        />
        <h1 lang={foreignLang(tech.title, locale)}>{textIn(tech.title, locale)}</h1>
        {summary && <Lead>{summary}</Lead>}
      </header>
      {tech.sample && (
        <Notice locale={locale} kind="info">
          <p>{t.sampleNote}</p>
        </Notice>
      )}
      <RecordText locale={locale} text={tech.description} />
      <section>
        <h2>{t.takes}</h2>
        <p>{t.takesLead}</p>
        <DefinitionList locale={locale} items={takesItems(locale, tech)} />
      </section>
      <section>
        <h2>{t.facts}</h2>
        <DefinitionList locale={locale} items={factItems(locale, tech, provider)} />
      </section>
      {panels}
    </article>
  );
}

function takesItems(locale: Locale, { takes, demandsLevel }: Technology) {
  const t = messages[locale];
  const items = TAKES.map(key => {
    const band = takes[key];
    return { term: t[key], value: band ? bandWords(locale, key, band) : t.askProvider };
  });
  return [...items, { term: t.level, value: demandsLevel ? levelName(locale, demandsLevel) : t.askProvider }];
}

function factItems(locale: Locale, tech: Technology, provider: Organisation | undefined) {
  const t = messages[locale];
  const list = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : t.unknown);
  return [
    {
      term: t.provider,
      value: provider ? (
        <a href={href(locale, `/organisations/${provider.id}`)}>{textIn(provider.name, locale)}</a>
      ) : (
        t.unknown
      ),
    },
    { term: t.origin, value: placeName(locale, tech.country) ?? t.unknown },
    {
      term: t.sectors,
      value: tech.sectors.length > 0 ? <SectorLinks locale={locale} sectors={tech.sectors} /> : t.unknown,
    },
    { term: t.forms, value: list(tech.forms.map(form => formName(locale, form))) },
    { term: t.readiness, value: tech.trl ? readinessWords(locale, tech.trl) : t.unknown },
    { term: t.green, value: tech.green === null ? t.unknown : tech.green ? t.yes : t.no },
    { term: t.price, value: tech.price ? priceWords(locale, tech.price) : t.askProvider },
    { term: t.ip, value: list(tech.ip) },
    { term: t.tags, value: list(tech.tags) },
    { term: t.published, value: formatDate(locale, tech.publishedAt) },
    { term: t.source, value: <SourceLine locale={locale} name={tech.source} url={tech.sourceUrl} /> },
    { term: t.licence, value: tech.licence ?? t.unknown },
    { term: t.ref, value: tech.ref },
  ];
}

const SectorLinks = ({ locale, sectors }: { locale: Locale; sectors: readonly string[] }) => (
  <>
    {sectors.map((sector, i) => (
      <span key={sector}>
        {i > 0 && ', '}
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
