import { Actions, Button, Form, HiddenKey, Radios, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Meta } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { isShown, REASON_SAID } from '../rules.ts';
import { FAIL_REASONS } from '../schema.ts';
import type { CasePageProps } from './case-page.tsx';
import { errorAt, type Faults } from './form-body.ts';

const here = ({ locale, seen }: CasePageProps, verb: string) => href(locale, `/mastery/${seen.case.id}/${verb}`);

const Frame = ({ idemKey, seen, verb }: CasePageProps & { verb: string }) => (
  <>
    <HiddenKey value={`${idemKey}-${verb}`} />
    <HiddenKey name="version" value={String(seen.case.version)} />
  </>
);

/** The faults of one of the page's forms, told by a field that only it has. */
const faultsOf = (faults: Faults, own: boolean): Faults => (own ? faults : []);

/** For whoever may confirm the step that waits. */
export function DecideForm(props: CasePageProps) {
  const { locale, seen, faults, get } = props;
  const t = messages[locale];
  const waiting = seen.claims.find(({ state }) => state === 'claimed')!;
  return (
    <section class="stack">
      <h2>{t.decide}</h2>
      <Form locale={locale} action={here(props, 'decide')} errors={faultsOf(faults, get('claim') !== '')}>
        <Frame {...props} verb="decide" />
        <HiddenKey name="claim" value={waiting.id} />
        <p class="hint">{t.decideHint}</p>
        <TextArea
          locale={locale}
          name="decision"
          label={t.decisionWords}
          required={false}
          rows={3}
          value={get('decision')}
          error={errorAt(faults, 'decision')}
          maxLength={2000}
        />
        <Actions>
          <Button name="action" value="confirm">
            {t.confirm}
          </Button>
          <Button kind="quiet" name="action" value="return">
            {t.return}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

/** Each side agrees for itself. */
export function ShowPart(props: CasePageProps) {
  const { locale, seen } = props;
  const { case: c, standing } = seen;
  const t = messages[locale];
  const said = (shows: boolean) => (shows ? t.sideShows.yes : t.sideShows.no);
  const mine = standing.receiver ? c.receiverShows : c.ownerShows;
  const twoSided = c.ownerOrganisationId !== null || c.ownerPersonId !== null;
  return (
    <section class="stack">
      <h2>{t.who}</h2>
      <p>{isShown(c) ? t.shown : t.notShown}</p>
      <Meta
        items={[`${t.receiver}: ${said(c.receiverShows)}`, twoSided && `${t.owner}: ${said(c.ownerShows)}`]}
      />
      <Form locale={locale} action={here(props, 'show')}>
        <Frame {...props} verb="show" />
        <p>
          <Button kind="quiet" name="shows" value={mine ? '0' : '1'}>
            {mine ? t.hide : t.show}
          </Button>
        </p>
      </Form>
    </section>
  );
}

export function StopPart(props: CasePageProps) {
  const { locale, faults, get } = props;
  const t = messages[locale];
  const mine = get('stop') !== '';
  return (
    <details class="more-fields" open={mine}>
      <summary>{t.stop}</summary>
      <Form locale={locale} action={here(props, 'fail')} errors={faultsOf(faults, mine)}>
        <Frame {...props} verb="fail" />
        <HiddenKey name="stop" value="1" />
        <p class="hint">{t.stopHint}</p>
        <Radios
          locale={locale}
          name="failReason"
          label={t.stopReason}
          value={get('failReason')}
          error={errorAt(faults, 'failReason')}
          options={FAIL_REASONS.map(value => ({ value, label: REASON_SAID[value][locale] }))}
        />
        <TextArea
          locale={locale}
          name="failWords"
          label={t.stopWords}
          hint={t.stopWordsHint}
          required={false}
          rows={3}
          value={get('failWords')}
          error={errorAt(faults, 'failWords')}
          maxLength={2000}
        />
        <p>
          <Button kind="danger">{t.stop}</Button>
        </p>
      </Form>
    </details>
  );
}
