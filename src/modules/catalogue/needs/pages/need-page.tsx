import type { VNode } from 'preact';
import { type Locale, type LocalisedText, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang, InlineText, RecordText } from '../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Actions } from '../../../../web/ui/form.tsx';
import { PageTools } from '../../../../web/ui/page-tools.tsx';
import { Country, Meta, SampleNote } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import type { Organisation } from '../../../directory/index.ts';
import { messages } from '../../messages.ts';
import { Codes, type Fact, FactList, SectorLinks } from '../../technologies/pages/facts.tsx';
import { OrganisationLink, SourceLine } from '../../technologies/pages/links.tsx';
import { Part } from '../../technologies/pages/story.tsx';
import { VersionLine } from '../../versions/pages/version-line.tsx';
import { figureWords, placeName } from '../../words.ts';
import type { Need, Target } from '../schema.ts';

/** `actions`: buttons of later modules, before all others. */
type Props = { locale: Locale; need: Need; seeker: Organisation | undefined; panels: VNode[]; actions: VNode[] };

export function NeedPage({ locale, need, seeker, panels, actions }: Props) {
  const t = messages[locale];
  const { present, targets, constraints, notWanted } = need.details;
  return (
    <article class="record">
      <Head locale={locale} need={need} actions={actions} />
      <div class="record-part">
        <RecordText locale={locale} text={need.description} />
        {targets && <Targets locale={locale} targets={targets} />}
        <Prose locale={locale} title={t.present} text={present} />
        <Prose locale={locale} title={t.constraints} text={constraints} />
        <Prose locale={locale} title={t.notWanted} text={notWanted} />
        {panels}
      </div>
      <aside class="record-part record-side">
        <FactList locale={locale} title={t.facts} facts={factsOf(locale, need, seeker)} />
      </aside>
    </article>
  );
}

function Head({ locale, need, actions }: Pick<Props, 'locale' | 'need' | 'actions'>) {
  const t = messages[locale];
  return (
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
      <Actions>
        {actions}
        <PageTools locale={locale} />
      </Actions>
    </header>
  );
}

function Targets({ locale, targets }: { locale: Locale; targets: readonly Target[] }) {
  const items = targets.map(({ what, figure, words }) => ({
    term: <InlineText locale={locale} text={what} />,
    value: (
      <>
        {figure && figureWords(locale, figure)}
        {figure && words && '; '}
        {words && <InlineText locale={locale} text={words} />}
      </>
    ),
  }));
  return (
    <Part title={messages[locale].targets}>
      <DefinitionList locale={locale} items={items} />
    </Part>
  );
}

const Prose = (props: { locale: Locale; title: string; text: LocalisedText | undefined }) =>
  props.text ? (
    <Part title={props.title}>
      <RecordText locale={props.locale} text={props.text} />
    </Part>
  ) : null;

function factsOf(locale: Locale, need: Need, seeker: Organisation | undefined): Fact[] {
  const t = messages[locale];
  const { codes } = need.details;
  return [
    [t.seeker, seeker ? <OrganisationLink locale={locale} organisation={seeker} /> : t.anonymous],
    [t.product, textIn(need.product, locale)],
    [t.province, need.province && provinceName(locale, need.province)],
    [t.sectors, need.sectors.length > 0 && <SectorLinks locale={locale} sectors={need.sectors} />],
    [t.codes, codes && <Codes locale={locale} codes={codes} />],
    [t.deadline, need.deadline && formatDate(locale, need.deadline)],
    [t.published, need.publishedAt && formatDate(locale, need.publishedAt)],
    [t.version, <VersionLine locale={locale} path={`/needs/${need.id}`} record={need} />],
    [t.source, <SourceLine locale={locale} name={need.source} url={need.sourceUrl} />],
    [t.licence, need.licence],
    [t.ref, need.ref],
  ];
}
