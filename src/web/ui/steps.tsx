import type { ComponentChildren } from 'preact';

export type Step = { title: string; text?: ComponentChildren };

/** A short story in numbered steps. */
export const Steps = ({ items }: { items: readonly Step[] }) => (
  <ol class="steps">
    {items.map(item => (
      <li key={item.title}>
        <strong>{item.title}</strong>
        {item.text && <p>{item.text}</p>}
      </li>
    ))}
  </ol>
);
