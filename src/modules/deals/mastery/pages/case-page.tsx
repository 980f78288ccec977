import { legalDay } from '../../../../kernel/legal-day.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { SECTORS } from '../../../../kernel/sectors.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { Span, type Stage } from '../../../../web/ui/arch.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages } from '../messages.ts';
import type { SeenCase } from '../queries.ts';
import { confirmedOf, nextSteps, ORIGIN_SAID, REASON_SAID, STEP_SAID, wayOf } from '../rules.ts';
import type { MasteryState } from '../schema.ts';
import { DecideForm, ShowPart, StopPart } from './case-forms.tsx';
import { Changes } from './changes.tsx';
import type { Faults } from './form-body.ts';
import { StepStory } from './step-story.tsx';
import { nextWords } from './words.ts';

export type CasePageProps = {
  locale: Locale;
  seen: SeenCase;
  /** A key for each form of the page. */
  idemKey: string;
  faults: Faults;
  get: (name: string) => string;
  changes: readonly string[];
};

export function CasePage(props: CasePageProps) {
  const { locale, seen, changes } = props;
  const { case: c, standing } = seen;
  const t = messages[locale];
  const waits = seen.claims.some(({ state }) => state === 'claimed');
  return (
    <article class="stack">
      <p>
        <a href={href(locale, '/mastery')}>{t.back}</a>
      </p>
      <Head {...props} />
      <Changes locale={locale} changes={changes} />
      <Lead>{leadOf(locale, seen)}</Lead>
      <Span locale={locale} label={t.way} stages={stagesOf(locale, seen)} />
      {standing.receiver && !waits && nextSteps(c.state).length > 0 && (
        <Actions>
          {nextSteps(c.state).map((step, i) => (
            <Button
              key={step}
              kind={i === 0 ? 'primary' : 'quiet'}
              href={href(locale, `/mastery/${c.id}/claim?step=${step}`)}
            >
              {t.claimButton(STEP_SAID[step][locale])}
            </Button>
          ))}
        </Actions>
      )}
      {standing.evidence && c.state === 'failed' && <Stopped locale={locale} seen={seen} />}
      <StepStory {...props} />
      {standing.confirms && <DecideForm {...props} />}
      {standing.evidence && c.plan !== '' && (
        <section class="stack">
          <h2>{t.plan}</h2>
          <p class="prose">{c.plan}</p>
        </section>
      )}
      {(standing.receiver || standing.owner) && <ShowPart {...props} />}
      {standing.receiver && c.state !== 'failed' && <StopPart {...props} />}
    </article>
  );
}

function Head({ locale, seen: { case: c, standing, names } }: CasePageProps) {
  const t = messages[locale];
  const name = (id: string | null) => (id ? names.get(id) : undefined);
  const receiver = name(c.organisationId) ?? name(c.personId);
  const owner = name(c.ownerOrganisationId) ?? name(c.ownerPersonId);
  return (
    <header class="stack">
      <h1 lang={foreignLang(c.title, locale)}>{textIn(c.title, locale)}</h1>
      <Meta
        items={[
          ORIGIN_SAID[c.origin][locale],
          SECTORS[c.sector][locale],
          c.province && provinceName(locale, c.province),
          receiver && `${t.receiver}: ${receiver}`,
          owner && `${t.owner}: ${owner}`,
          standing.evidence && <a href={href(locale, `/mastery/${c.id}/history`)}>{t.history}</a>,
        ]}
      />
    </header>
  );
}

/** What a reader sees of the state: that a case was stopped is for those who see the evidence. */
const stateSeen = ({ case: c, standing }: SeenCase): MasteryState =>
  c.state === 'failed' && !standing.evidence ? c.failedFrom! : c.state;

function leadOf(locale: Locale, seen: SeenCase): string {
  const t = messages[locale];
  const state = stateSeen(seen);
  const last = confirmedOf(seen.claims).at(-1);
  const begun = last
    ? t.now(STEP_SAID[last.step][locale], formatDate(locale, last.reachedOn))
    : t.nowStart[seen.case.origin === 'transfer' ? 'contracted' : 'planned'];
  const waiting = seen.claims.find(claim => claim.state === 'claimed');
  if (waiting) return `${begun} ${t.waitsLead(STEP_SAID[waiting.step][locale])}`;
  return state === 'failed' || seen.case.state === 'failed' ? begun : `${begun} ${t.next(nextWords(locale, state))}`;
}

/** The straight way as piers under the arch; what repeats after mastering stands at its end. */
function stagesOf(locale: Locale, seen: SeenCase): Stage[] {
  const way = wayOf(seen.case.origin);
  const done = new Set(confirmedOf(seen.claims).map(({ step }) => step));
  const reached = way.map(step => done.has(step) || (step === 'developed' && done.has('replicated')));
  const now = reached.indexOf(false);
  return way.map((step, i) => ({
    label: STEP_SAID[step][locale],
    state: reached[i] ? 'done' : i === now && seen.case.state !== 'failed' ? 'now' : 'ahead',
  }));
}

function Stopped({ locale, seen: { case: c } }: Pick<CasePageProps, 'locale' | 'seen'>) {
  const t = messages[locale];
  const reason = c.failReason ? REASON_SAID[c.failReason][locale] : '';
  return (
    <Notice locale={locale} kind="refused" title={`${t.stopped}: ${reason}`}>
      {c.failedAt && <p>{formatDate(locale, legalDay(c.failedAt))}</p>}
      {c.failWords && <p>{c.failWords}</p>}
    </Notice>
  );
}
