import type { VNode } from 'preact';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { countryName } from '../../../../platform/i18n/format.ts';
import { foreignLang, RecordText } from '../../../../web/record-text.tsx';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { PageTools } from '../../../../web/ui/page-tools.tsx';
import { Country, Meta, SampleNote } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../../messages.ts';
import { enterpriseTaxCode, rorAddress } from '../rules.ts';
import type { Organisation } from '../schema.ts';

type Props = { locale: Locale; organisation: Organisation };

export function OrganisationPage({ locale, organisation: o, panels }: Props & { panels: VNode[] }) {
  return (
    <article class="record organisation">
      <Head locale={locale} organisation={o} />
      <RecordText locale={locale} text={o.description} />
      <aside class="record-part record-side">
        <section>
          <h2>{messages[locale].facts}</h2>
          <DefinitionList locale={locale} items={factsOf(locale, o)} />
          <p class="hint">
            <a href={href(locale, `/account/organisations/${o.id}/claim`)}>{messages[locale].claim}</a>
          </p>
        </section>
      </aside>
      <div class="record-part organisation-records">
        {panels.length > 0 ? panels : <NothingPublic locale={locale} />}
      </div>
    </article>
  );
}

function Head({ locale, organisation: o }: Props) {
  const t = messages[locale];
  return (
    <header class="record-head">
      <Meta
        items={[
          kindName(locale, o.kind) ?? t.organisation,
          o.country && <Country name={countryName(locale, o.country)} abroad={o.country !== 'VN'} />,
          o.province && provinceName(locale, o.province),
        ]}
      />
      <h1 lang={foreignLang(o.name, locale)}>{textIn(o.name, locale)}</h1>
      {o.sample && <SampleNote tag={t.sample}>{t.sampleNote}</SampleNote>}
      <Actions>
        {o.website && <Button href={o.website}>{t.openWebsite}</Button>}
        <PageTools locale={locale} />
      </Actions>
    </header>
  );
}

/** A source may name a kind of its own, which has no words here. */
function kindName(locale: Locale, kind: string | null): string | undefined {
  const { kinds } = messages[locale];
  return kind && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

/** Only what is known: few organisations have every number. */
function factsOf(locale: Locale, o: Organisation): Definition[] {
  const t = messages[locale];
  const ror = rorAddress(o.ror);
  return [
    { term: t.kind, value: kindName(locale, o.kind) },
    {
      term: t.country,
      value: o.country && (
        <a href={href(locale, `/countries/${o.country}`)}>{countryName(locale, o.country)}</a>
      ),
    },
    { term: t.province, value: o.province && provinceName(locale, o.province) },
    { term: t.taxCode, value: enterpriseTaxCode(o.taxCode) },
    { term: t.ror, value: ror && <External href={ror} /> },
    { term: t.website, value: o.website && <External href={o.website} /> },
    { term: t.source, value: o.source },
    { term: t.history, value: <a href={href(locale, `/organisations/${o.id}/history`)}>{t.whatWasDone}</a> },
  ].filter(({ value }) => value);
}

const External = ({ href }: { href: string }) => (
  <a href={href} rel="external noopener nofollow">
    {href.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
  </a>
);

function NothingPublic({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <EmptyState
      title={t.nothingTitle}
      actions={
        <>
          <Button href={href(locale, '/technologies')}>{t.search}</Button>
          <Button kind="quiet" href={href(locale, '/technologies/new')}>
            {t.offer}
          </Button>
        </>
      }
    >
      <p>{t.nothingText}</p>
    </EmptyState>
  );
}
