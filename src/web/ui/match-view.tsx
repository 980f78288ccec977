import type { Locale } from '../../kernel/localised.ts';
import { formatPercent } from '../../platform/i18n/format.ts';
import { MatchShape } from './arch.tsx';
import { Bar } from './bar.tsx';
import { messages } from './messages.ts';
import { Facts, type ResultMeta } from './result-row.tsx';
import { Tag } from './text.tsx';

export type MatchFactor = {
  key: 'relevance' | 'fit' | 'means';
  label: string;
  /** From 0 to 1; null when it is not known. */
  value: number | null;
  /** The reason that says most; it stands under the bar. */
  words: string;
  /** The other reasons, told with the evidence. */
  more?: readonly string[] | undefined;
  /** What nobody has told yet, and who can. */
  missing?: readonly string[] | undefined;
};

export type MatchedWord = {
  /** Words of the need. */
  from: string;
  /** Words of the technology. */
  to: string;
  /** Part of the relevance that this pair carries, from 0 to 1. */
  share: number;
  /** How the two were joined, in words: 'cùng chữ', 'đồng nghĩa', 'dịch'. */
  origin: string;
};

export type MatchViewProps = {
  locale: Locale;
  href: string;
  title: string;
  /** The whole match in one sentence. */
  sentence: string;
  meta: ResultMeta;
  /** False for what only comes near; it is shown more quietly. */
  confident: boolean;
  factors: readonly MatchFactor[];
  words: readonly MatchedWord[];
  /** Words of the need that were not found. */
  unmatched: readonly string[];
  /** What the match comes to and what costs it most, in a sentence or two. */
  verdict?: string | undefined;
  /** What would lift it, each with what it would come to. */
  lifts?: readonly string[] | undefined;
  /** What the law has to say, told whatever is folded. */
  notice?: string | undefined;
  /** A weakness to be seen at once: 'rests on one word'. */
  weakness?: string | undefined;
  /** Language of the title when it is not the page's. */
  lang?: string | undefined;
};

/** A match reads as a sentence first, then three bars with words, then the evidence. */
export function MatchView({
  locale,
  href,
  title,
  sentence,
  meta,
  confident,
  factors,
  lang,
  notice,
  weakness,
  ...evidence
}: MatchViewProps) {
  return (
    <article class={confident ? 'match' : 'match match-near'}>
      <MatchShape values={factors.map(factor => factor.value)} />
      <div class="match-body">
        <h2 class="result-title" lang={lang}>
          <a href={href}>{title}</a>
        </h2>
        <p class="match-sentence">{sentence}</p>
        <Facts
          meta={meta}
          note={
            (!confident || weakness) && (
              <>
                {!confident && <Tag tone="amber">{messages[locale].near}</Tag>}{' '}
                {weakness && <Tag tone="amber">{weakness}</Tag>}
              </>
            )
          }
        />
        {notice && <p class="match-notice">{notice}</p>}
        {confident && <Factors locale={locale} factors={factors} />}
        {confident && <Verdict {...evidence} />}
        {confident && <Lifts locale={locale} {...evidence} />}
        <Evidence locale={locale} confident={confident} factors={factors} {...evidence} />
      </div>
    </article>
  );
}

const Verdict = ({ verdict }: Pick<MatchViewProps, 'verdict'>) =>
  verdict ? <p class="match-verdict">{verdict}</p> : null;

const Lifts = ({ locale, lifts = [] }: Pick<MatchViewProps, 'locale' | 'lifts'>) =>
  lifts.length > 0 ? (
    <details class="evidence">
      <summary>{messages[locale].lifts}</summary>
      <LiftList lifts={lifts} />
    </details>
  ) : null;

const LiftList = ({ lifts }: { lifts: readonly string[] }) => (
  <ul class="lifts">
    {lifts.map(lift => (
      <li key={lift}>{lift}</li>
    ))}
  </ul>
);

const Factors = ({ locale, factors }: Pick<MatchViewProps, 'locale' | 'factors'>) => (
  <ul class="factors">
    {factors.map(factor => (
      <Factor key={factor.key} locale={locale} factor={factor} />
    ))}
  </ul>
);

function Factor({ locale, factor }: { locale: Locale; factor: MatchFactor }) {
  const unknown = factor.value === null;
  return (
    <li class={unknown ? 'factor factor-unknown' : 'factor'}>
      <span class="factor-label">{factor.label}</span>
      <Bar value={factor.value} />
      <span class="factor-words">{factor.words || (unknown && messages[locale].unknownValue)}</span>
    </li>
  );
}

type EvidenceProps = Pick<
  MatchViewProps,
  'locale' | 'confident' | 'factors' | 'words' | 'unmatched' | 'verdict' | 'lifts'
>;

/** What only comes near keeps its bars in here too, so that it stays short. */
function Evidence({ locale, confident, factors, words, unmatched, verdict, lifts = [] }: EvidenceProps) {
  const told = factors.filter(({ more = [], missing = [] }) => more.length + missing.length > 0);
  if (words.length + unmatched.length + told.length === 0) return null;
  const t = messages[locale];
  return (
    <details class="evidence">
      <summary>{t.why}</summary>
      {!confident && <Factors locale={locale} factors={factors} />}
      {!confident && <Verdict verdict={verdict} />}
      {!confident && lifts.length > 0 && <LiftList lifts={lifts} />}
      {told.map(factor => (
        <Reasons key={factor.key} factor={factor} />
      ))}
      {words.length > 0 && <WordTable locale={locale} words={words} />}
      {unmatched.length > 0 && (
        <p>
          {t.unmatched} {unmatched.join(', ')}.
        </p>
      )}
    </details>
  );
}

const Reasons = ({ factor: { label, words, more = [], missing = [] } }: { factor: MatchFactor }) => (
  <div class="reasons">
    <h3>{label}</h3>
    <ul>
      {[words, ...more].filter(Boolean).map(reason => (
        <li key={reason}>{reason}</li>
      ))}
      {missing.map(reason => (
        <li key={reason} class="reason-missing">
          {reason}
        </li>
      ))}
    </ul>
  </div>
);

function WordTable({ locale, words }: Pick<MatchViewProps, 'locale' | 'words'>) {
  const t = messages[locale];
  return (
    <table class="words">
      <thead>
        <tr>
          <th scope="col">{t.needSide}</th>
          <th scope="col">{t.technologySide}</th>
          <th scope="col" class="numeric">
            {t.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map(word => (
          <tr key={word.from + word.to}>
            <td>{word.from}</td>
            <td>
              {word.to} <small>{word.origin}</small>
            </td>
            <td class="numeric">{formatPercent(locale, word.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
