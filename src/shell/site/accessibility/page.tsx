import type { Locale } from '../../../kernel/localised.ts';
import { DefinitionList } from '../../../web/ui/definition-list.tsx';
import { Lead } from '../../../web/ui/text.tsx';
import { messages } from './messages.ts';

export function AccessibilityPage({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <article class="prose">
      <h1>{t.heading}</h1>
      <Lead>{t.lead}</Lead>
      <section>
        <h2>{t.done.title}</h2>
        <DefinitionList locale={locale} items={t.done.items.map(([term, value]) => ({ term, value }))} />
      </section>
      <section>
        <h2>{t.tested.title}</h2>
        <p>{t.tested.text}</p>
      </section>
      <section>
        <h2>{t.lacking.title}</h2>
        <List items={t.lacking.items} />
      </section>
      <section>
        <h2>{t.report.title}</h2>
        <p>{t.report.text}</p>
        <List items={t.report.items} />
      </section>
    </article>
  );
}

const List = ({ items }: { items: readonly string[] }) => (
  <ul class="plain-list">
    {items.map(item => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);
