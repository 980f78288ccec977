import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/localised.ts';
import { InlineText, RecordText } from '../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../../messages.ts';
import { figureWords, placeName } from '../../words.ts';
import type { Advantage, Reference, Specification, Technology } from '../schema.ts';

type Props = { locale: Locale; technology: Technology };

/** What the technology does, in the order in which a firm asks. */
export function Story({ locale, technology: { details, description } }: Props) {
  const t = messages[locale];
  const { problem, advantages, specification, applications } = details;
  return (
    <>
      {problem && (
        <Part title={t.problem}>
          <RecordText locale={locale} text={problem} />
        </Part>
      )}
      {advantages && (
        <Part title={t.advantages}>
          <Advantages locale={locale} advantages={advantages} />
        </Part>
      )}
      {description.length > 0 && (
        <Part title={t.description}>
          <RecordText locale={locale} text={description} />
        </Part>
      )}
      {specification && (
        <Part title={t.specification}>
          <SpecificationTable locale={locale} items={specification} />
        </Part>
      )}
      {applications && (
        <Part title={t.applications}>
          <ul class="plain-list">
            {applications.map((use, i) => (
              <li key={i}>
                <InlineText locale={locale} text={use} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

export const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** The figure stands out; what it is measured against stands with it. */
function Advantages({ locale, advantages }: { locale: Locale; advantages: readonly Advantage[] }) {
  return (
    <ul class="advantages">
      {advantages.map(({ text, figure, against }, i) => (
        <li key={i}>
          {figure && <strong class="advantage-figure">{figureWords(locale, figure)}</strong>}
          <span>
            <InlineText locale={locale} text={text} />
            {against && (
              <small class="hint">
                <InlineText locale={locale} text={against} />
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SpecificationTable({ locale, items }: { locale: Locale; items: readonly Specification[] }) {
  const rows = items.map(({ name, figure, words }) => ({
    term: <InlineText locale={locale} text={name} />,
    value: (
      <>
        {figure && figureWords(locale, figure)}
        {figure && words && '; '}
        {words && <InlineText locale={locale} text={words} />}
      </>
    ),
  }));
  return <DefinitionList locale={locale} items={rows} />;
}

export function References({ locale, technology: { details } }: Props) {
  if (!details.references) return null;
  return (
    <Part title={messages[locale].references}>
      <ol class="references">
        {details.references.map((reference, i) => (
          <li key={i}>
            <ReferenceLine locale={locale} reference={reference} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function ReferenceLine({ locale, reference: r }: { locale: Locale; reference: Reference }) {
  const place = [
    r.province && provinceName(locale, r.province),
    r.country && placeName(locale, r.country),
  ].filter(Boolean);
  return (
    <>
      {r.year && <b class="reference-year">{r.year}</b>}
      <span>
        <InlineText locale={locale} text={r.site} />
        {place.length > 0 && <span class="hint"> · {place.join(', ')}</span>}
        {r.result && (
          <small class="hint">
            <InlineText locale={locale} text={r.result} />
          </small>
        )}
      </span>
    </>
  );
}
