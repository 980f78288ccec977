import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import type { Kind } from '../../engine.ts';
import { messages } from '../messages.ts';
import type { Suggestion } from '../schema.ts';

type Props = { locale: Locale; kind: Kind; suggestions: readonly Suggestion[] };

/** The list below the field. It is part of no page: the script shows it to whoever types. */
export function OptionList({ locale, kind, suggestions }: Props) {
  const t = messages[locale];
  return (
    <div
      class="suggestions"
      id="q-options"
      role="listbox"
      aria-label={t.suggestions}
      data-said={t.said(suggestions.length)}
    >
      {suggestions.map((suggestion, i) => (
        <a
          key={suggestion.href}
          id={`q-option-${i}`}
          role="option"
          aria-selected="false"
          tabIndex={-1}
          href={suggestion.href}
          data-fill={suggestion.type === 'concept' ? suggestion.text : undefined}
        >
          <span class="suggestion-text">
            <span lang={suggestion.lang && suggestion.lang !== locale ? suggestion.lang : undefined}>
              {suggestion.text}
            </span>
            {suggestion.note && <span class="suggestion-note"> {suggestion.note}</span>}
          </span>{' '}
          <span class="suggestion-note">{behind(locale, kind, suggestion)}</span>
        </a>
      ))}
    </div>
  );
}

/** Whether it is a word, a way or a record, and how much stands behind it. */
function behind(locale: Locale, kind: Kind, { type, count }: Suggestion): string {
  const t = messages[locale];
  const records = t.count[kind](formatInteger(locale, count));
  if (type === 'concept') return records;
  return type === 'technology' || type === 'need' ? t.sort[type] : `${t.sort[type]} · ${records}`;
}
