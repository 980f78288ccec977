import type { VNode } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { PageTools } from '../../../../web/ui/page-tools.tsx';
import { Country, Lead, Meta, SampleNote, Tag } from '../../../../web/ui/text.tsx';
import type { Organisation } from '../../../directory/index.ts';
import { messages } from '../../messages.ts';
import { placeName, readinessWords } from '../../words.ts';
import type { Technology } from '../schema.ts';
import { Facts } from './facts.tsx';
import { OrganisationLink } from './links.tsx';
import { References, Story } from './story.tsx';
import { Takes } from './takes.tsx';

type Props = {
  locale: Locale;
  technology: Technology;
  provider: Organisation | undefined;
  /** 'YYYY-MM-DD' */
  today: string;
  panels: VNode[];
  /** Buttons of later modules, before all others. */
  actions: VNode[];
};

export function TechnologyPage({ locale, technology: tech, provider, today, panels, actions }: Props) {
  return (
    <article class="record">
      <Head locale={locale} technology={tech} provider={provider} today={today} actions={actions} />
      <div class="record-part">
        <Story locale={locale} technology={tech} />
        <Takes locale={locale} technology={tech} />
        <References locale={locale} technology={tech} />
        {panels}
      </div>
      <aside class="record-part record-side">
        <Facts locale={locale} technology={tech} provider={provider} />
      </aside>
    </article>
  );
}

function Head({ locale, technology: tech, provider, today, actions }: Omit<Props, 'panels'>) {
  const t = messages[locale];
  const summary = textIn(tech.summary, locale);
  return (
    <header class="record-head">
      <Meta
        items={[
          t.technology,
          tech.country && <Country name={placeName(locale, tech.country)!} abroad={tech.country !== 'VN'} />,
          provider && <OrganisationLink locale={locale} organisation={provider} />,
          tech.trl && readinessWords(locale, tech.trl),
          tech.green && <Tag tone="green">{t.green}</Tag>,
          tech.listStatus === 'encouraged' && <Tag tone="green">{t.encouraged}</Tag>,
        ]}
      />
      <h1 lang={foreignLang(tech.title, locale)}>{textIn(tech.title, locale)}</h1>
      {summary && (
        <div lang={foreignLang(tech.summary, locale)}>
          <Lead>{summary}</Lead>
        </div>
      )}
      {tech.sample && <SampleNote tag={t.sample}>{t.sampleNote}</SampleNote>}
      <Warnings locale={locale} technology={tech} today={today} />
      <Actions>
        {actions}
        {tech.sourceUrl && (
          <Button kind={actions.length > 0 ? 'quiet' : 'primary'} href={tech.sourceUrl}>
            {t.atSource}
          </Button>
        )}
        <Button kind="quiet" href={href(locale, withQuery('/compare', { id: tech.id }))}>
          {t.compare}
        </Button>
        <PageTools locale={locale} />
      </Actions>
    </header>
  );
}

/** What somebody has to know before anything else: a licence that is owed, a record that has run out. */
function Warnings({ locale, technology: tech, today }: Pick<Props, 'locale' | 'technology' | 'today'>) {
  const t = messages[locale];
  return (
    <>
      {tech.listStatus === 'restricted' && (
        <Notice locale={locale} kind="waiting" title={t.restrictedTitle}>
          <p>{t.restrictedText}</p>
        </Notice>
      )}
      {tech.validUntil && tech.validUntil < today && (
        <Notice locale={locale} kind="waiting" title={t.expired(formatDate(locale, tech.validUntil))} />
      )}
    </>
  );
}
