import type { ComponentChildren } from 'preact';
import { type Locale, type LocalisedText, pick, textIn } from '../../../../kernel/localised.ts';
import { clip } from '../../../../kernel/clean-text.ts';
import { formatDate, formatInteger, formatVndBand } from '../../../../platform/i18n/format.ts';
import { foreignLang, InlineText } from '../../../../web/record-text.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Country, Meta, Tag } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { type Need, placeName, readinessWords, sectorName, type Technology } from '../../../catalogue/index.ts';
import { messages } from '../messages.ts';
import type { Pair } from '../queries.ts';

const LONGEST_EXCERPT = 220;

/** The sentence why, then both records in short beside each other. */
export function PairView({ locale, pair: { suggestion, need, technology } }: { locale: Locale; pair: Pair }) {
  const t = messages[locale];
  const { told, score, confident } = suggestion;
  return (
    <>
      <h2>{told.sentence[locale]}</h2>
      <Meta
        items={[
          <Tag key="kind" tone={confident ? 'green' : 'amber'}>
            {confident ? t.confident : t.near}
          </Tag>,
          t.score(formatInteger(locale, Math.round(score * 100))),
          t.foundBy[suggestion.foundBy],
        ]}
      />
      <div class="pair">
        <NeedInShort locale={locale} need={need} />
        <TechnologyInShort locale={locale} technology={technology} need={need.id} />
      </div>
      <details class="evidence">
        <summary>{t.why}</summary>
        <ul>
          {told.reasons.map(reason => (
            <li key={reason.part}>{reason[locale]}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

export function NeedInShort({ locale, need }: { locale: Locale; need: Need }) {
  const t = messages[locale];
  const open = need.state === 'published';
  return (
    <Side
      label={t.need}
      title={<RecordLink locale={locale} title={need.title} to={open ? `/needs/${need.id}` : undefined} />}
      text={excerpt(locale, need.description)}
      lang={foreignLang(need.description, locale)}
    >
      <Meta
        items={[
          need.province && provinceName(locale, need.province),
          need.sectors.map(s => sectorName(locale, s)).join('; '),
          need.deadline && t.deadline(formatDate(locale, need.deadline)),
          !open && <Tag key="state">{t.unpublished}</Tag>,
          need.sample && <Tag key="sample">{t.sample}</Tag>,
        ]}
      />
    </Side>
  );
}

/** `need`: what it is proposed for; an interest in it then knows that need. */
type TechnologyProps = { locale: Locale; technology: Technology; need: string };

export function TechnologyInShort({ locale, technology, need }: TechnologyProps) {
  const t = messages[locale];
  const { capitalVnd } = technology.takes;
  const text = technology.summary.length > 0 ? technology.summary : technology.description;
  const country = placeName(locale, technology.country);
  return (
    <Side
      label={t.technology}
      title={<RecordLink locale={locale} title={technology.title} to={withQuery(`/technologies/${technology.id}`, { need })} />}
      text={excerpt(locale, text)}
      lang={foreignLang(text, locale)}
    >
      <Meta
        items={[
          country && <Country key="country" name={country} abroad={technology.country !== 'VN'} />,
          technology.trl && readinessWords(locale, technology.trl),
          capitalVnd && t.capital(formatVndBand(locale, capitalVnd.min, capitalVnd.max)),
          technology.sample && <Tag key="sample">{t.sample}</Tag>,
        ]}
      />
    </Side>
  );
}

type SideProps = {
  label: string;
  title: ComponentChildren;
  text: string;
  lang: string | undefined;
  children: ComponentChildren;
};

const Side = ({ label, title, text, lang, children }: SideProps) => (
  <div class="pair-side">
    <p class="pair-label">{label}</p>
    <h3>{title}</h3>
    {text !== '' && <p lang={lang}>{text}</p>}
    {children}
  </div>
);

const RecordLink = ({ locale, title, to }: { locale: Locale; title: LocalisedText; to: string | undefined }) =>
  to ? (
    <a href={href(locale, to)} lang={foreignLang(title, locale)}>
      {pick(title, locale)?.value}
    </a>
  ) : (
    <InlineText locale={locale} text={title} />
  );

function excerpt(locale: Locale, text: LocalisedText): string {
  const whole = textIn(text, locale).replace(/\s+/g, ' ');
  return whole.length <= LONGEST_EXCERPT ? whole : `${clip(whole, LONGEST_EXCERPT).replace(/ \S*$/, '')} …`;
}
