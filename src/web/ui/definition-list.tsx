import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

export type Definition = { term: ComponentChildren; value: ComponentChildren };

/** Facts of a record. What has no value says so, instead of vanishing. */
export const DefinitionList = ({ locale, items }: { locale: Locale; items: readonly Definition[] }) => (
  <dl class="definitions">
    {items.map(({ term, value }, i) => (
      <div key={i}>
        <dt>{term}</dt>
        <dd>{isEmpty(value) ? <span class="none">{messages[locale].none}</span> : value}</dd>
      </div>
    ))}
  </dl>
);

const isEmpty = (value: ComponentChildren) => value === undefined || value === null || value === '';
