import type { Locale } from '../../../../kernel/localised.ts';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { formName } from '../../../catalogue/index.ts';
import { messages } from '../answers/messages.ts';
import type { Answers } from '../schema.ts';

/** The three answers as their writer put them. */
export function AnswerList({ locale, title, answers }: { locale: Locale; title: string; answers: Answers }) {
  const t = messages[locale];
  const form = answers.wantedForm && formName(locale, answers.wantedForm);
  return (
    <section class="stack">
      <h2>{title}</h2>
      <DefinitionList
        locale={locale}
        items={[
          { term: t.wants, value: [form, answers.wants].filter(Boolean).flatMap(paragraphs) },
          { term: t.unclear, value: paragraphs(answers.unclear) },
          { term: t.about_, value: paragraphs(answers.about) },
        ].map(({ term, value }) => ({ term, value: value.length > 0 ? value : undefined }))}
      />
    </section>
  );
}

export const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter(line => line !== '')
    .map((line, i) => <p key={i}>{line}</p>);
