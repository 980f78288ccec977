import type { Locale } from '../../../kernel/localised.ts';
import { Span, type Stage } from '../../../web/ui/arch.tsx';
import { Actions, Button } from '../../../web/ui/form.tsx';
import { href } from '../../../web/ui/links.ts';
import { Steps } from '../../../web/ui/steps.tsx';
import { Lead, Tag } from '../../../web/ui/text.tsx';
import { messages } from './messages.ts';

/** How many of the stages can be passed with this program; the last of them is where its building stands. */
const BUILT = 2;

const stateOf = (i: number): Stage['state'] => (i < BUILT - 1 ? 'done' : i === BUILT - 1 ? 'now' : 'ahead');

export function AboutPage({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <article class="prose">
      <h1>{t.heading}</h1>
      <Lead>{t.lead}</Lead>
      <Part {...t.forWhom} />
      <Way locale={locale} />
      <Part {...t.answers} />
      <Part {...t.costs} />
      <Part {...t.data} />
      <Part {...t.review} />
      <Actions>
        <Button href={href(locale, '/needs/new')}>{t.post}</Button>
        <Button kind="quiet" href={href(locale, '/technologies/new')}>
          {t.offer}
        </Button>
      </Actions>
      <p class="link-row">
        <a href={href(locale, '/about/matching')}>{t.how}</a>
        <a href={href(locale, '/open-data')}>{t.openData}</a>
      </p>
    </article>
  );
}

function Way({ locale }: { locale: Locale }) {
  const { title, picture, stages, texts, works, ahead } = messages[locale].way;
  return (
    <section>
      <h2>{title}</h2>
      <Span
        locale={locale}
        label={picture}
        stages={stages.map((label, i) => ({ label, state: stateOf(i) }))}
      />
      <Steps
        items={stages.map((stage, i) => ({
          title: stage,
          text: (
            <>
              {texts[i]} {i < BUILT ? <Tag tone="green">{works}</Tag> : <Tag>{ahead}</Tag>}
            </>
          ),
        }))}
      />
    </section>
  );
}

type PartProps = { title: string; text?: string; items?: readonly string[] };

const Part = ({ title, text, items }: PartProps) => (
  <section>
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {items && (
      <ul class="plain-list">
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )}
  </section>
);
