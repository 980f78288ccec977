import type { ComponentChildren, VNode } from 'preact';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang, RecordText } from '../../../../web/record-text.tsx';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Country, Meta, SampleNote } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import type { Organisation } from '../../../directory/index.ts';
import { messages } from '../../messages.ts';
import { OrganisationLink, SourceLine } from '../../technologies/pages/technology-page.tsx';
import { placeName, sectorName } from '../../words.ts';
import type { Need } from '../schema.ts';

type Props = { locale: Locale; need: Need; seeker: Organisation | undefined; panels: VNode[] };

export function NeedPage({ locale, need, seeker, panels }: Props) {
  const t = messages[locale];
  return (
    <article class="record">
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
        {need.sample && <SampleNote tag={t.sample}>{t.sampleNeedNote}</SampleNote>}
      </header>
      <div class="record-part">
        <RecordText locale={locale} text={need.description} />
        {panels}
      </div>
      <aside class="record-part record-side">
        <section>
          <h2>{t.facts}</h2>
          <DefinitionList locale={locale} items={factItems(locale, need, seeker)} />
        </section>
      </aside>
    </article>
  );
}

function factItems(locale: Locale, need: Need, seeker: Organisation | undefined): Definition[] {
  const t = messages[locale];
  const facts: [string, ComponentChildren][] = [
    [t.seeker, seeker ? <OrganisationLink locale={locale} organisation={seeker} /> : t.anonymous],
    [t.product, textIn(need.product, locale)],
    [t.province, need.province && provinceName(locale, need.province)],
    [t.sectors, need.sectors.map(sector => sectorName(locale, sector)).join('; ')],
    [t.deadline, need.deadline && formatDate(locale, need.deadline)],
    [t.published, need.publishedAt && formatDate(locale, need.publishedAt)],
    [t.source, <SourceLine locale={locale} name={need.source} url={need.sourceUrl} />],
    [t.licence, need.licence],
    [t.ref, need.ref],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
