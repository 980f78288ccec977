import { legalDay } from '../../../../kernel/legal-day.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Actions, Button, DateInput, Form, HiddenKey, Radios, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { messages } from '../messages.ts';
import type { DealView } from '../queries.ts';
import { isOpen } from '../rules.ts';
import { DECLINE_REASONS, SIDES, type Signed } from '../schema.ts';
import { LONGEST_WORDS } from '../commands.ts';
import { dealPath, isSide } from './deal-frame.tsx';

/** What was wrong with which of the small forms, and what had been typed in it. */
export type FormFault = {
  action: string;
  errors: { name: string; message: string }[];
  typed: Record<string, string>;
};

type Props = { locale: Locale; view: DealView; formKey: string; fault?: FormFault | undefined };

/** What may be signed on the way. */
export function Signings(props: Props) {
  const { locale, view } = props;
  const t = messages[locale];
  const { deal } = view;
  const own = isSide(view) && isOpen(deal.state);
  return (
    <>
      {(deal.state === 'accepted' || deal.nda.seeker || deal.nda.owner) && (
        <section>
          <h2>{t.nda}</h2>
          <p>{t.ndaLead}</p>
          <details open={deal.move?.what === 'sign-nda'}>
            <summary>{t.nda}</summary>
            <ol>
              {t.ndaText.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            <p class="hint">{t.ndaMeaning}</p>
          </details>
          <Signatures locale={locale} signed={deal.nda} />
          {own && deal.state === 'accepted' && !deal.nda[view.access] && <Sign {...props} action="sign-nda" />}
        </section>
      )}
      {(deal.state === 'negotiating' || deal.mou.seeker || deal.mou.owner) && (
        <section>
          <h2>{t.mou}</h2>
          <p>{t.mouLead}</p>
          <Signatures locale={locale} signed={deal.mou} />
          {own && deal.state === 'negotiating' && !deal.mou[view.access] && <Sign {...props} action="sign-mou" />}
        </section>
      )}
    </>
  );
}

/** What a side can do at any time: set another day, end the deal. */
export function Asides(props: Props) {
  const { view } = props;
  if (!isSide(view) || !isOpen(view.deal.state)) return null;
  return (
    <div>
      <DueForm {...props} />
      <DeclineForm {...props} />
    </div>
  );
}

function Signatures({ locale, signed }: { locale: Locale; signed: Signed }) {
  const t = messages[locale];
  const made = SIDES.filter(side => signed[side]);
  if (made.length === 0) return null;
  return (
    <ul>
      {made.map(side => (
        <li key={side}>{t.signedBy(t.sides[side], formatDate(locale, legalDay(signed[side]!)))}</li>
      ))}
    </ul>
  );
}

const Hidden = ({ action, formKey }: { action: string; formKey: string }) => (
  <>
    <input type="hidden" name="action" value={action} />
    <HiddenKey value={`${formKey}-${action}`} />
  </>
);

function Sign({ locale, view, formKey, fault, action }: Props & { action: 'sign-nda' | 'sign-mou' }) {
  return (
    <Form
      locale={locale}
      action={href(locale, dealPath(view.deal.id))}
      errors={fault?.action === action ? fault.errors : []}
    >
      <Hidden action={action} formKey={formKey} />
      <Actions>
        <Button kind="quiet">{messages[locale].sign[action]}</Button>
      </Actions>
    </Form>
  );
}

function DueForm({ locale, view, formKey, fault }: Props) {
  const t = messages[locale];
  const wrong = fault?.action === 'set-due' ? fault : undefined;
  return (
    <details class="deal-aside" open={wrong !== undefined}>
      <summary>{t.due}</summary>
      <Form locale={locale} action={href(locale, dealPath(view.deal.id))} errors={wrong?.errors}>
        <Hidden action="set-due" formKey={formKey} />
        <DateInput
          locale={locale}
          name="day"
          label={t.dueDay}
          hint={t.dueHint}
          error={wrong?.errors[0]?.message}
          value={wrong?.typed.day ?? view.deal.move?.dueOn}
        />
        <Actions>
          <Button kind="quiet">{t.setDue}</Button>
        </Actions>
      </Form>
    </details>
  );
}

function DeclineForm({ locale, view, formKey, fault }: Props) {
  const t = messages[locale];
  const wrong = fault?.action === 'decline' ? fault : undefined;
  const errorOf = (name: string) => wrong?.errors.find(error => error.name === name)?.message;
  return (
    <details class="deal-aside" open={wrong !== undefined}>
      <summary>{t.decline}</summary>
      <Form locale={locale} action={href(locale, dealPath(view.deal.id))} errors={wrong?.errors}>
        <Hidden action="decline" formKey={formKey} />
        <p>{t.declineLead}</p>
        <Radios
          locale={locale}
          name="reason"
          label={t.reason}
          error={errorOf('reason')}
          value={wrong?.typed.reason}
          options={DECLINE_REASONS.map(value => ({ value, label: t.reasons[value] }))}
        />
        <TextArea
          locale={locale}
          name="words"
          label={t.words}
          required={false}
          rows={3}
          maxLength={LONGEST_WORDS}
          error={errorOf('words')}
          value={wrong?.typed.words}
        />
        <Actions>
          <Button kind="danger">{t.decline}</Button>
        </Actions>
      </Form>
    </details>
  );
}
