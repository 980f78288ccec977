import type { Locale } from '../../../kernel/localised.ts';
import { pick, textIn } from '../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../platform/i18n/format.ts';
import { foreignLang } from '../../../web/record-text.tsx';
import { href } from '../../../web/ui/links.ts';
import { type MatchFactor, MatchView } from '../../../web/ui/match-view.tsx';
import { Results } from '../../../web/ui/result-row.tsx';
import { Tag } from '../../../web/ui/text.tsx';
import { provinceName } from '../../authorities/index.ts';
import { type Need, placeName, readinessWords, sectorName, type Technology } from '../../catalogue/index.ts';
import type { Factor, MatchItem } from '../engine.ts';
import { messages } from './messages.ts';
import type { Matched } from './queries.ts';

const FACTORS: readonly Factor[] = ['relevance', 'fit', 'means'];

/** Matches below each other, each with its sentence, bars and evidence. */
export function MatchList<R extends Technology | Need>({
  locale,
  items,
}: {
  locale: Locale;
  items: readonly Matched<R>[];
}) {
  return (
    <Results>
      {items.map(item => (
        <MatchRow key={item.record.id} locale={locale} item={item} />
      ))}
    </Results>
  );
}

function MatchRow({
  locale,
  item: { record, organisation, match },
}: {
  locale: Locale;
  item: Matched<Technology | Need>;
}) {
  const t = messages[locale];
  const isTechnology = 'takes' in record;
  return (
    <MatchView
      locale={locale}
      href={href(locale, `${isTechnology ? '/technologies' : '/needs'}/${record.id}`)}
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
      factors={FACTORS.map(key => factorView(locale, match, key))}
      words={match.words.map(word => ({ ...word, origin: originWords(locale, word) }))}
      unmatched={match.unmatched}
    />
  );
}

function originWords(locale: Locale, { origin, records }: MatchItem['words'][number]): string {
  const t = messages[locale];
  return records === undefined ? t.origin[origin] : t.learntFrom(formatInteger(locale, records));
}

/** The reasons of one factor, the weakest known part first: it decides most. */
function factorView(locale: Locale, match: MatchItem, key: Factor): MatchFactor {
  const reasons = match.reasons.filter(reason => reason.factor === key);
  const known = reasons.filter(reason => reason.known).sort((a, b) => (a.value ?? 1) - (b.value ?? 1));
  const [words = '', ...more] = known.map(reason => reason[locale]);
  const missing = reasons.filter(reason => !reason.known).map(reason => reason[locale]);
  return { key, label: messages[locale].factor[key], value: match[key], words, more, missing };
}
