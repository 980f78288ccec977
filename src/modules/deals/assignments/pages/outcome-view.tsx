import type { Locale } from '../../../../kernel/localised.ts';
import { href } from '../../../../web/ui/links.ts';
import { messages } from '../messages.ts';
import type { Finding, Outcome } from '../schema.ts';

type Props = { locale: Locale; outcome: Outcome; findings: readonly Finding[] };

/** How a search ended: the profile with its options, or the reason. */
export function OutcomeView({ locale, outcome, findings }: Props) {
  const t = messages[locale];
  if ('code' in outcome)
    return (
      <div class="stack">
        <p>
          <strong>{t.codes[outcome.code]}.</strong>
        </p>
        <Paragraphs text={outcome.sentence} />
      </div>
    );
  return (
    <div class="stack">
      <h3>{t.problem}</h3>
      <Paragraphs text={outcome.problem} />
      <h3>{t.options}</h3>
      <FindingList locale={locale} findings={findings} />
      <h3>{t.advice}</h3>
      <Paragraphs text={outcome.advice} />
    </div>
  );
}

export const FindingList = ({ locale, findings }: Omit<Props, 'outcome'>) => (
  <ol class="stack">
    {findings.map(finding => (
      <li key={finding.id}>
        <a
          href={finding.technologyId ? href(locale, `/technologies/${finding.technologyId}`) : finding.url!}
          rel={finding.technologyId ? undefined : 'nofollow noreferrer'}
        >
          {finding.title}
        </a>
        <Paragraphs text={finding.sentence} />
        {finding.takes !== '' && (
          <p class="hint">
            {messages[locale].takesLabel} {finding.takes}
          </p>
        )}
      </li>
    ))}
  </ol>
);

export const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, i) => (
      <p key={i}>{line}</p>
    ))}
  </>
);
