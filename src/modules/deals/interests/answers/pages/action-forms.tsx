import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../../kernel/localised.ts';
import { Actions, Button, Checkbox, Form, HiddenKey, Radios, TextArea } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import type { InterestView } from '../../queries.ts';
import type { InterestAction } from '../../rules.ts';
import { CALL_OUTCOMES, DECLINE_REASONS, LONGEST_ANSWER } from '../../schema.ts';
import { messages } from '../messages.ts';
import type { Fault, TypedAnswer } from './typed-answer.ts';

type Props = { locale: Locale; view: InterestView; newKey: () => string; fault: Fault | undefined };

/** The forms of whatever the reader may do now; each carries the version that it was made from. */
export function ActionForms({ locale, view, newKey, fault }: Props) {
  const t = messages[locale];
  const { actions, sides } = view;
  const forms = ORDER.filter(action => actions.includes(action));
  const side = sides.find(one => one !== 'reader');
  const lost = fault && !actions.includes(fault.action);
  return (
    <>
      {fault && (lost || fault.field === '') && <Trouble locale={locale} fault={fault} lost={lost === true} />}
      {actions.length > 0 && side && <h2>{t.yours[side]}</h2>}
      {forms.map(action => (
        <ActionForm
          key={action}
          {...{ locale, view, newKey, action }}
          fault={fault?.action === action ? fault : undefined}
        />
      ))}
    </>
  );
}

/** What was typed is shown where its form is no longer there to hold it. */
function Trouble({ locale, fault, lost }: { locale: Locale; fault: Fault; lost: boolean }) {
  const words = lost ? Object.values(fault.typed).filter(text => text.length > 1) : [];
  return (
    <Notice locale={locale} kind="refused" title={fault.message} announce>
      {words.length > 0 && (
        <>
          <p>{messages[locale].typed}</p>
          {words.map(text => (
            <blockquote key={text}>{text}</blockquote>
          ))}
        </>
      )}
    </Notice>
  );
}

/** What is most likely first. */
const ORDER = ['reply', 'call', 'accept', 'ask', 'decline', 'withdraw'] as const satisfies readonly InterestAction[];

/** The one action stands open; what is done less often waits behind its name, and has none here if it is the one. */
function nameBehind(locale: Locale, action: InterestAction, { sides }: InterestView): string | undefined {
  const { opening, byPhone } = messages[locale];
  if (!sides.includes('receiver') && (action === 'accept' || action === 'decline')) return byPhone[action];
  return action === 'ask' || action === 'decline' || action === 'withdraw' ? opening[action] : undefined;
}

function ActionForm(props: FormProps) {
  const { locale, action, fault, view } = props;
  const name = nameBehind(locale, action, view);
  if (!name) return <OpenForm {...props} />;
  return (
    <details class="more-fields" open={fault !== undefined}>
      <summary>{name}</summary>
      <OpenForm {...props} />
    </details>
  );
}

type FormProps = Omit<Props, 'fault'> & { action: InterestAction; fault: Fault | undefined };

function OpenForm({ locale, view, newKey, action, fault }: FormProps) {
  const t = messages[locale];
  const { id, version } = view.interest;
  const errors = fault && fault.field !== '' ? [{ name: fault.field, message: fault.message }] : [];
  const kind = action === 'accept' || action === 'reply' || action === 'call' ? 'primary' : 'quiet';
  return (
    <Form locale={locale} action={href(locale, `/interests/${id}`)} errors={errors}>
      <HiddenKey value={newKey()} />
      <input type="hidden" name="version" value={version} />
      <Fields locale={locale} view={view} action={action} fault={fault} />
      <Actions>
        <Button kind={action === 'withdraw' ? 'danger' : kind} name="action" value={action}>
          {t[action]}
        </Button>
      </Actions>
    </Form>
  );
}

type FieldsProps = Pick<FormProps, 'locale' | 'view' | 'action' | 'fault'>;

function Fields({ locale, view, action, fault }: FieldsProps): ComponentChildren {
  const t = messages[locale];
  const text = (name: keyof TypedAnswer) => ({
    locale,
    name,
    rows: 3,
    maxLength: LONGEST_ANSWER,
    value: fault?.typed[name],
    error: fault?.field === name ? fault.message : undefined,
  });
  const choice = (name: 'reason' | 'outcome', codes: Record<string, Record<Locale, string>>) => ({
    locale,
    name,
    value: fault?.typed[name],
    error: fault?.field === name ? fault.message : undefined,
    options: Object.entries(codes).map(([value, said]) => ({ value, label: said[locale] })),
  });
  if (action === 'accept') return <Accept locale={locale} view={view} fault={fault} />;
  if (action === 'ask') return <TextArea {...text('question')} label={t.question} hint={t.questionHint} />;
  if (action === 'reply') return <TextArea {...text('reply')} label={t.replyLabel} />;
  if (action === 'decline')
    return (
      <>
        <Radios {...choice('reason', DECLINE_REASONS)} label={t.reason} hint={t.reasonHint} />
        <TextArea {...text('words')} label={t.words} required={false} />
      </>
    );
  if (action === 'call')
    return (
      <>
        <CallTo locale={locale} call={view.call} />
        <Radios {...choice('outcome', CALL_OUTCOMES)} label={t.outcome} />
        <TextArea {...text('callWords')} label={t.callWords} hint={t.callWordsHint} required={false} />
      </>
    );
  return null;
}

const Accept = ({ locale, view, fault }: Omit<FieldsProps, 'action'>) => (
  <>
    <p>{messages[locale].acceptText}</p>
    {view.naming && (
      <Checkbox
        locale={locale}
        name="mayName"
        label={messages[locale][view.sides.includes('receiver') ? 'mayName' : 'mayNameByPhone']}
        hint={messages[locale].mayNameHint}
        checked={fault?.typed.mayName === '1'}
        error={fault?.field === 'mayName' ? fault.message : undefined}
      />
    )}
  </>
);

function CallTo({ locale, call }: { locale: Locale; call: InterestView['call'] }) {
  const t = messages[locale];
  const ways = [call?.phone, call?.email].filter(Boolean);
  return <p>{ways.length > 0 ? `${t.callTo}: ${ways.join(' · ')}` : t.noCallTo}</p>;
}
