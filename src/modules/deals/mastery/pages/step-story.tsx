import { legalDay } from '../../../../kernel/legal-day.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { unitWords } from '../../../../kernel/units.ts';
import { formatDate, formatFigure, formatInteger } from '../../../../platform/i18n/format.ts';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Button, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Meta, Tag, type Tone } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { EVIDENCE_OWED, nextSteps, STEP_SAID } from '../rules.ts';
import type { Claim, ClaimState, EvidenceFigure } from '../schema.ts';
import type { CasePageProps } from './case-page.tsx';
import { capital } from './words.ts';

const TONE: Record<ClaimState, Tone> = {
  claimed: 'amber',
  confirmed: 'green',
  returned: 'brick',
  withdrawn: 'plain',
};

/** The steps from the first claim to the next one owed, as a story. */
export function StepStory(props: CasePageProps) {
  const { locale, seen } = props;
  const t = messages[locale];
  const { claims, standing } = seen;
  const waits = claims.some(({ state }) => state === 'claimed');
  const next = standing.evidence && !waits ? nextSteps(seen.case.state) : [];
  if (claims.length === 0 && next.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.steps}</h2>
      <ol class="steps">
        {claims.map(claim => (
          <li key={claim.id} class="stack">
            <ClaimHead {...props} claim={claim} />
            {standing.evidence && <EvidencePart {...props} claim={claim} />}
          </li>
        ))}
        {next.length > 0 && (
          <li class="stack">
            <strong>{t.next(next.map(step => STEP_SAID[step][locale]).join(t.or))}</strong>
            <p>
              {t.needs}: {(['words', ...EVIDENCE_OWED[next[0]!]] as const).map(name => t.needed[name]).join('; ')}.
            </p>
          </li>
        )}
      </ol>
    </section>
  );
}

type ClaimProps = CasePageProps & { claim: Claim };

function ClaimHead({ locale, seen, claim }: ClaimProps) {
  const t = messages[locale];
  const { evidence } = seen.standing;
  const name = (id: string | null) => (id && seen.names.get(id)) || t.someone;
  const decided = claim.decidedAt && formatDate(locale, legalDay(claim.decidedAt));
  return (
    <>
      <strong>{capital(STEP_SAID[claim.step][locale])}</strong>
      <Meta
        items={[
          <Tag tone={TONE[claim.state]}>{t.claimState[claim.state]}</Tag>,
          t.reached(formatDate(locale, claim.reachedOn)),
          claim.state === 'confirmed' && decided && t.confirmedOn(decided),
          evidence && claim.state === 'confirmed' && t.confirmedBy(name(claim.decidedBy)),
          evidence && claim.state !== 'confirmed' && t.claimedBy(name(claim.claimedBy)),
        ]}
      />
    </>
  );
}

function EvidencePart(props: ClaimProps) {
  const { locale, seen, claim } = props;
  const t = messages[locale];
  const { evidence } = claim;
  const files = seen.files.filter(({ claimId }) => claimId === claim.id);
  const facts: Definition[] = [
    ...evidence.figures.map(figure => ({ term: figure.what, value: figureWords(locale, figure) })),
    {
      term: t.withoutExpertsSince,
      value: evidence.withoutExpertsSince && formatDate(locale, evidence.withoutExpertsSince),
    },
    { term: t.trained, value: evidence.trained === null ? '' : formatInteger(locale, evidence.trained) },
    { term: t.improvements, value: evidence.improvements },
    {
      term: t.files,
      value: files.length > 0 && (
        <ul>
          {files.map(file => (
            <li key={file.id}>
              <a href={href(locale, `/mastery/${seen.case.id}/files/${file.id}`)}>{file.name}</a>: {file.words}
            </li>
          ))}
        </ul>
      ),
    },
    { term: t.returnedWith, value: claim.decisionWords },
  ].filter(({ value }) => value);
  return (
    <>
      <p class="prose">{evidence.words}</p>
      {facts.length > 0 && <DefinitionList locale={locale} items={facts} />}
      {seen.standing.receiver && (claim.state === 'claimed' || claim.state === 'confirmed') && <Withdraw {...props} />}
    </>
  );
}

function figureWords(locale: Locale, { unit, promised, achieved }: EvidenceFigure): string {
  const t = messages[locale];
  const say = (n: number) => `${formatFigure(locale, n)} ${unitWords(locale, unit)}`;
  const reached = `${t.achieved.toLowerCase()} ${say(achieved)}`;
  return promised === null ? reached : `${t.promised.toLowerCase()} ${say(promised)}, ${reached}`;
}

function Withdraw({ locale, seen, claim, idemKey }: ClaimProps) {
  const t = messages[locale];
  return (
    <details class="more-fields">
      <summary>{t.withdraw}</summary>
      <Form locale={locale} action={href(locale, `/mastery/${seen.case.id}/withdraw`)}>
        <HiddenKey value={`${idemKey}-${claim.id}`} />
        <HiddenKey name="version" value={String(seen.case.version)} />
        <HiddenKey name="claim" value={claim.id} />
        <p class="hint">{t.withdrawHint}</p>
        <p>
          <Button kind="danger">{t.withdraw}</Button>
        </p>
      </Form>
    </details>
  );
}
