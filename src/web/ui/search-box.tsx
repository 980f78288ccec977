import type { Locale } from '../../kernel/localised.ts';
import { href } from './links.ts';
import { messages } from './messages.ts';

export type SearchBoxProps = {
  locale: Locale;
  /** Where the question is answered; by default the search for technologies. */
  action?: string | undefined;
  value?: string | undefined;
  /** The question itself; by default "Bạn cần công nghệ gì?". */
  label?: string | undefined;
  hint?: string | undefined;
  /** 'home' makes the question the page's heading; 'page' is the quieter one above results. */
  size?: 'home' | 'page' | undefined;
  /** Questions to begin with, each a link. */
  examples?: readonly { label: string; href: string }[] | undefined;
  /** Filters to keep when the words change. */
  hidden?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  /** Answers with what may be meant by what has been typed so far; its query goes on with the words. */
  suggestHref?: string | undefined;
  /** Swaps the page's LiveTargets while the reader types. */
  live?: boolean | undefined;
};

export function SearchBox({ locale, size = 'page', live = false, hidden = {}, ...more }: SearchBoxProps) {
  const t = messages[locale];
  const label = <label for="q">{more.label ?? t.question}</label>;
  const hint = more.hint ?? (size === 'home' ? t.questionHint : undefined);
  return (
    <search class={`search search-${size}`}>
      <form action={more.action ?? href(locale, '/technologies')} data-live={live ? '' : undefined}>
        {size === 'home' ? <h1>{label}</h1> : label}
        {hint && (
          <p class="search-hint" id="q-hint">
            {hint}
          </p>
        )}
        <div class="search-row">
          <input
            id="q"
            type="search"
            name="q"
            value={more.value ?? ''}
            maxLength={500}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby={hint ? 'q-hint' : undefined}
            data-suggest={more.suggestHref}
          />
          <button class="button button-primary" type="submit">
            {t.search}
          </button>
        </div>
        {Object.entries(hidden).flatMap(([name, values]) =>
          [values ?? []].flat().map(value => <input key={name + value} type="hidden" name={name} value={value} />),
        )}
      </form>
      {more.examples && more.examples.length > 0 && (
        <p class="search-examples">
          <span>{t.try}</span>
          {more.examples.map(example => (
            <a key={example.href} href={example.href}>
              {example.label}
            </a>
          ))}
        </p>
      )}
    </search>
  );
}
