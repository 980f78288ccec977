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
  words: string;
  /** What to fill in so that it becomes known, or what would mend it. */
  hint?: string | undefined;
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
        <Facts meta={meta} note={confident ? undefined : <Tag tone="amber">{messages[locale].near}</Tag>} />
        <ul class="factors">
          {factors.map(factor => (
            <Factor key={factor.key} locale={locale} factor={factor} />
          ))}
        </ul>
        <Evidence locale={locale} {...evidence} />
      </div>
    </article>
  );
}

function Factor({ locale, factor }: { locale: Locale; factor: MatchFactor }) {
  const unknown = factor.value === null;
  return (
    <li class={unknown ? 'factor factor-unknown' : 'factor'}>
      <span class="factor-label">{factor.label}</span>
      <Bar value={factor.value} />
      <span class="factor-words">{factor.words || (unknown && messages[locale].unknownValue)}</span>
      {factor.hint && <span class="factor-hint">{factor.hint}</span>}
    </li>
  );
}

function Evidence({ locale, words, unmatched }: Pick<MatchViewProps, 'locale' | 'words' | 'unmatched'>) {
  if (words.length === 0 && unmatched.length === 0) return null;
  const t = messages[locale];
  return (
    <details class="evidence">
      <summary>{t.why}</summary>
      {words.length > 0 && <WordTable locale={locale} words={words} />}
      {unmatched.length > 0 && (
        <p>
          {t.unmatched} {unmatched.join(', ')}.
        </p>
      )}
    </details>
  );
}

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
