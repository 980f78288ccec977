import type { Locale } from '../../../kernel/localised.ts';
import { pick, textIn } from '../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../platform/i18n/format.ts';
import { foreignLang } from '../../../web/record-text.tsx';
import { href, withQuery } from '../../../web/ui/links.ts';
import { type MatchFactor, MatchView } from '../../../web/ui/match-view.tsx';
import { Results } from '../../../web/ui/result-row.tsx';
import { Tag } from '../../../web/ui/text.tsx';
import { provinceName } from '../../authorities/index.ts';
import { type Need, placeName, readinessWords, sectorName, type Technology } from '../../catalogue/index.ts';
import { FACTORS, type Factor, type MatchItem, type Reason } from '../engine.ts';
import { messages } from './messages.ts';
import type { Matched } from './queries.ts';

/** Of a pair of words that carries less than this there is nothing to see. */
const LEAST_SHOWN = 0.005;

type Props<R> = {
  locale: Locale;
  items: readonly Matched<R>[];
  /** Counted without what was said in confidence, so that nothing can be said of what is missing there. */
  inPublic?: boolean;
  /** The need that they answer: an interest in one of them then knows it. */
  need?: string | undefined;
};

/** Matches below each other, each with its sentence, bars and evidence. */
export function MatchList<R extends Technology | Need>({ locale, items, inPublic = false, need }: Props<R>) {
  return (
    <Results>
      {items.map(item => (
        <MatchRow key={item.record.id} locale={locale} item={item} inPublic={inPublic} need={need} />
      ))}
    </Results>
  );
}

function MatchRow({
  locale,
  item: { record, organisation, match },
  inPublic,
  need,
}: {
  locale: Locale;
  item: Matched<Technology | Need>;
  inPublic: boolean;
  need: string | undefined;
}) {
  const t = messages[locale];
  const isTechnology = 'takes' in record;
  return (
    <MatchView
      locale={locale}
      href={href(locale, withQuery(`${isTechnology ? '/technologies' : '/needs'}/${record.id}`, { need }))}
      title={pick(record.title, locale)?.value ?? record.ref}
      lang={foreignLang(record.title, locale)}
      sentence={match.sentence[locale]}
      confident={match.confident}
      meta={{
        country: placeName(locale, record.country),
        abroad: record.country !== 'VN',
        provider: organisation && textIn(organisation.name, locale),
        sector: record.sectors.map(s => sectorName(locale, s)).join('; '),
        readiness: isTechnology && record.trl ? readinessWords(locale, record.trl) : undefined,
        more: [
          !isTechnology && record.province && provinceName(locale, record.province),
          !isTechnology && record.deadline && formatDate(locale, record.deadline),
          record.sample && <Tag key="sample">{t.sample}</Tag>,
        ],
      }}
      factors={FACTORS.map(key => factorView(locale, match, key, inPublic))}
      verdict={verdict(locale, match)}
      lifts={[...match.lifts, ...(match.together ? [match.together] : [])].map(lift => lift[locale])}
      notice={match.reasons.find(isRestriction)?.[locale]}
      weakness={match.restsOnOneWord ? t.oneWord : undefined}
      words={match.words
        .filter(word => word.share >= LEAST_SHOWN)
        .map(word => ({ ...word, origin: originWords(locale, word) }))}
      unmatched={match.unmatched}
    />
  );
}

function originWords(locale: Locale, { origin, records }: MatchItem['words'][number]): string {
  const t = messages[locale];
  return records === undefined ? t.origin[origin] : t.learntFrom(formatInteger(locale, records));
}

const isRestriction = ({ part, standing }: Reason): boolean => part === 'listing' && standing === 'poor';

const verdict = (locale: Locale, { score, heldBack, experience }: MatchItem): string =>
  [messages[locale].score(formatInteger(locale, Math.round(score * 100))), heldBack?.[locale], experience?.[locale]]
    .filter(Boolean)
    .join(' ');

/** What a firm says in confidence: its means, and its level of technology. */
const inConfidence = ({ factor, part, standing }: Reason): boolean =>
  standing === 'untold-by-need' && (factor === 'means' || part === 'level');

/** The reasons of one factor, the weakest known part first: it decides most. */
function factorView(locale: Locale, match: MatchItem, key: Factor, inPublic: boolean): MatchFactor {
  const t = messages[locale];
  const reasons = match.reasons.filter(reason => reason.factor === key);
  const known = reasons.filter(reason => reason.known).sort((a, b) => (a.value ?? 1) - (b.value ?? 1));
  const [words = '', ...more] = known.map(reason => reason[locale]);
  const missing = reasons
    .filter(reason => !reason.known && !(inPublic && inConfidence(reason)))
    .map(reason => reason[locale]);
  if (inPublic && key === 'means') missing.push(t.keptPrivate);
  return { key, label: t.factor[key], value: match[key], words, more, missing };
}
