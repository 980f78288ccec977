import type { VNode } from 'preact';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { countryName } from '../../../../platform/i18n/format.ts';
import { foreignLang, RecordText } from '../../../../web/record-text.tsx';
import { Country, Meta, SampleNote } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../../messages.ts';
import type { Organisation } from '../schema.ts';

type Props = { locale: Locale; organisation: Organisation; panels: VNode[] };

export function OrganisationPage({ locale, organisation: o, panels }: Props) {
  const t = messages[locale];
  return (
    <article class="record record-narrow">
      <header class="record-head">
        <Meta
          items={[
            (o.kind && t.kinds[o.kind]) ?? t.organisation,
            o.country && <Country name={countryName(locale, o.country)} abroad={o.country !== 'VN'} />,
            o.province && provinceName(locale, o.province),
          ]}
        />
        <h1 lang={foreignLang(o.name, locale)}>{textIn(o.name, locale)}</h1>
        {o.sample && <SampleNote tag={t.sample}>{t.sampleNote}</SampleNote>}
      </header>
      <div class="record-part">
        <RecordText locale={locale} text={o.description} />
        {panels}
      </div>
    </article>
  );
}
