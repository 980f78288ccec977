import type { VNode } from 'preact';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang, RecordText } from '../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Country, Meta } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import type { Organisation } from '../../../directory/index.ts';
import { messages } from '../../messages.ts';
import { SourceLine } from '../../technologies/pages/technology-page.tsx';
import { placeName, sectorName } from '../../words.ts';
import type { Need } from '../schema.ts';

type Props = { locale: Locale; need: Need; seeker: Organisation | undefined; panels: VNode[] };

export function NeedPage({ locale, need, seeker, panels }: Props) {
  const t = messages[locale];
  return (
    <article>
      <header class="record-head">
        <Meta
          items={[
            t.need,
            need.country && (
              <Country name={placeName(locale, need.country)!} abroad={need.country !== 'VN'} />
            ),
            need.province && provinceName(locale, need.province),
            need.deadline && `${t.deadline} ${formatDate(locale, need.deadline)}`,
          ]}
        />
        <h1 lang={foreignLang(need.title, locale)}>{textIn(need.title, locale)}</h1>
      </header>
      {need.sample && (
        <Notice locale={locale} kind="info">
          <p>{t.sampleNote}</p>
        </Notice>
      )}
      <RecordText locale={locale} text={need.description} />
      {panels}
      <section>
        <h2>{t.facts}</h2>
        <DefinitionList locale={locale} items={factItems(locale, need, seeker)} />
      </section>
    </article>
  );
}

function factItems(locale: Locale, need: Need, seeker: Organisation | undefined) {
  const t = messages[locale];
  return [
    {
      term: t.seeker,
      value: seeker ? (
        <a href={href(locale, `/organisations/${seeker.id}`)}>{textIn(seeker.name, locale)}</a>
      ) : (
        t.anonymous
      ),
    },
    { term: t.product, value: textIn(need.product, locale) || t.unknown },
    { term: t.province, value: need.province ? provinceName(locale, need.province) : t.unknown },
    {
      term: t.sectors,
      value: need.sectors.map(sector => sectorName(locale, sector)).join(', ') || t.unknown,
    },
    { term: t.deadline, value: need.deadline ? formatDate(locale, need.deadline) : t.unknown },
    { term: t.published, value: need.publishedAt ? formatDate(locale, need.publishedAt) : t.unknown },
    { term: t.source, value: <SourceLine locale={locale} name={need.source} url={need.sourceUrl} /> },
    { term: t.licence, value: need.licence ?? t.unknown },
    { term: t.ref, value: need.ref },
  ];
}
