import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../kernel/localised.ts';
import { formatInteger } from '../../../platform/i18n/format.ts';
import { EmptyState } from '../../../web/ui/empty-state.tsx';
import { href } from '../../../web/ui/links.ts';
import type { Technology } from '../../catalogue/index.ts';
import { MatchList } from './match-list.tsx';
import { messages } from './messages.ts';
import type { Matches } from './queries.ts';

type Props = {
  locale: Locale;
  matches: Matches<Technology>;
  /** How many confident matches are shown, and how many that only come near. */
  most: { confident: number; near: number };
  /** 1 where the result heads the page. */
  level?: 1 | 2 | undefined;
  need?: string | undefined;
  /** What happens next where nothing suits. */
  next?: ComponentChildren;
};

/** Confident matches first; where there are none it says so, and what only comes near stands apart. */
export function MatchResult({ locale, matches, most, level = 2, need, next }: Props) {
  const t = messages[locale];
  const Heading = `h${level}` as const;
  const confident = matches.items.filter(item => item.match.confident).slice(0, most.confident);
  const near = matches.items.filter(item => !item.match.confident).slice(0, most.near);
  return (
    <>
      {confident.length > 0 ? (
        <section>
          <Heading>{t.resultTitle(formatInteger(locale, confident.length))}</Heading>
          <MatchList locale={locale} items={confident} need={need} />
        </section>
      ) : (
        <EmptyState title={t.resultNone} level={level}>
          <p>{t.resultNoneText}</p>
          {next}
        </EmptyState>
      )}
      {near.length > 0 && (
        <section>
          <h2>{t.near}</h2>
          <p class="hint">{t.nearLead}</p>
          <MatchList locale={locale} items={near} need={need} />
        </section>
      )}
      {matches.unmatched.length > 0 && (
        <p class="hint">{t.unmatched(matches.unmatched.slice(0, 12).join(', '))}</p>
      )}
      <p>
        <a href={href(locale, '/about/matching')}>{t.howMatching}</a>
      </p>
    </>
  );
}
