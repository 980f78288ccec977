import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../kernel/localised.ts';
import { MatchShape } from '../../../web/ui/arch.tsx';
import { DefinitionList } from '../../../web/ui/definition-list.tsx';
import { href } from '../../../web/ui/links.ts';
import { messages } from './messages.ts';

type Props = { locale: Locale };

/** Every question by its anchor, so that a page elsewhere can lead to the one answer it needs. */
export function HelpContents({ locale }: Props) {
  const t = messages[locale];
  const questions = [
    ...t.answers.map(({ id, question }) => [id, question] as const),
    ['terms', t.terms.title] as const,
    ['import', t.staff.title] as const,
  ];
  return (
    <nav class="contents" aria-label={t.contents}>
      <ul>
        {questions.map(([id, question]) => (
          <li key={id}>
            <a href={`#${id}`}>{question}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function HelpPage({ locale }: Props) {
  const t = messages[locale];
  return (
    <article class="prose">
      {t.answers.map(({ id, question, text, links = [] }) => (
        <Answer key={id} id={id} question={question}>
          <p>{text}</p>
          {id === 'match' && <MatchShape values={[0.9, 0.6, null]} />}
          <Links locale={locale} links={links} />
        </Answer>
      ))}
      <Answer id="terms" question={t.terms.title}>
        <p>{t.terms.text}</p>
        <DefinitionList
          locale={locale}
          items={t.terms.list.map(({ name, article, text }) => ({
            term: (
              <>
                {name} <small>({article})</small>
              </>
            ),
            value: text,
          }))}
        />
      </Answer>
      <Answer id="import" question={t.staff.title}>
        <p>{t.staff.text}</p>
        <Links locale={locale} links={[{ to: '/operator', text: t.staff.link }]} />
      </Answer>
    </article>
  );
}

const Answer = (props: { id: string; question: string; children: ComponentChildren }) => (
  <section id={props.id}>
    <h2>{props.question}</h2>
    {props.children}
  </section>
);

function Links({ locale, links }: Props & { links: readonly { to: string; text: string }[] }) {
  if (links.length === 0) return null;
  return (
    <p class="link-row">
      {links.map(({ to, text }) => (
        <a key={to} href={href(locale, to)}>
          {text}
        </a>
      ))}
    </p>
  );
}
