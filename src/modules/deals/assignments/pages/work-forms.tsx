import type { ComponentChildren } from 'preact';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  DateInput,
  Form,
  HiddenKey,
  Radios,
  TextArea,
  TextInput,
} from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { messages } from '../messages.ts';
import { type Ask, NOT_FOUND } from '../schema.ts';
import type { AssignmentProps } from './assignment-page.tsx';
import { FindingList, Paragraphs } from './outcome-view.tsx';

/** What was refused, of which form, with what was typed; `action` is '' where no form is there any more. */
export type WorkFault = {
  action: string;
  message: string;
  fields: FieldErrors;
  typed: Record<string, string>;
};

type WorkProps = AssignmentProps & { works: boolean };

export function Asks(props: WorkProps) {
  const { locale, full, works, today } = props;
  const t = messages[locale];
  if (!works && full.asks.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.asks}</h2>
      {full.asks.length === 0 && <p class="hint">{t.noAsks}</p>}
      <ul class="stack">
        {full.asks.map(ask => (
          <li key={ask.id}>
            <strong>{ask.whom}</strong> ({formatDate(locale, ask.askedOn)})
            <Paragraphs text={ask.what} />
            {ask.answer === null ? <p class="hint">{t.waiting}</p> : <Answered locale={locale} ask={ask} />}
            {works && ask.answer === null && <AnswerForm {...props} ask={ask} />}
          </li>
        ))}
      </ul>
      {works && (
        <WorkForm {...props} action="ask" summary={t.noteAsk} keyed>
          <Line {...props} action="ask" name="whom" label={t.whom} />
          <Prose {...props} action="ask" name="what" label={t.what} />
          <Day {...props} action="ask" name="askedOn" label={t.askedOn} value={today} />
        </WorkForm>
      )}
    </section>
  );
}

const Answered = ({ locale, ask }: { locale: Locale; ask: Ask }) => (
  <p>
    {messages[locale].answer} ({formatDate(locale, ask.answeredOn!)}): {ask.answer}
  </p>
);

function AnswerForm({ ask, ...props }: WorkProps & { ask: Ask }) {
  const t = messages[props.locale];
  const action = `answer-${ask.id}`;
  return (
    <WorkForm {...props} action={action} summary={t.noteAnswer}>
      <input type="hidden" name="ask" value={ask.id} />
      <Prose {...props} action={action} name="answer" label={t.answer} />
      <Day {...props} action={action} name="answeredOn" label={t.answeredOn} value={props.today} />
    </WorkForm>
  );
}

export function Findings(props: WorkProps) {
  const { locale, full, works } = props;
  const t = messages[locale];
  if (!works && full.findings.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.findings}</h2>
      {full.findings.length === 0 ? (
        <p class="hint">{t.noFindings}</p>
      ) : (
        <FindingList locale={locale} findings={full.findings} />
      )}
      {works && (
        <WorkForm {...props} action="find" summary={t.noteFinding} keyed>
          <Line {...props} action="find" name="link" label={t.link} hint={t.linkHint} />
          <Line {...props} action="find" name="title" label={t.findingTitle} />
          <Prose {...props} action="find" name="sentence" label={t.sentence} />
          <Prose {...props} action="find" name="takes" label={t.takes} hint={t.takesHint} />
        </WorkForm>
      )}
    </section>
  );
}

export function EndForms(props: AssignmentProps) {
  const { locale, fault } = props;
  const t = messages[locale];
  const wrong = fault?.action === 'not-found' ? fault : undefined;
  return (
    <section class="stack">
      <h2>{t.endTitle}</h2>
      <p class="hint">{t.endHint}</p>
      <WorkForm {...props} action="profile" summary={t.profileTitle} submit={t.endProfile}>
        <p class="hint">{t.profileHint}</p>
        <Prose {...props} action="profile" name="problem" label={t.problem} />
        <Prose {...props} action="profile" name="advice" label={t.advice} />
      </WorkForm>
      <WorkForm {...props} action="not-found" summary={t.notFoundTitle} submit={t.endNotFound}>
        <Radios
          locale={locale}
          name="not-found.code"
          label={t.code}
          value={wrong?.typed.code}
          options={NOT_FOUND.map(value => ({ value, label: t.codes[value] }))}
          error={wrong?.fields.code?.[locale]}
        />
        <Prose {...props} action="not-found" name="sentence" label={t.notFoundSentence} />
      </WorkForm>
    </section>
  );
}

type FormProps = AssignmentProps & {
  action: string;
  summary: string;
  submit?: string;
  keyed?: boolean;
  children: ComponentChildren;
};

/** Fields are named after their form: several of them stand on the page. */
export function WorkForm({ locale, full, fault, newKey, action, summary, submit, keyed, children }: FormProps) {
  const wrong = fault?.action === action ? fault : undefined;
  const fields = Object.entries(wrong?.fields ?? {});
  const errors = fields.map(([name, said]) => ({ name: `${action}.${name}`, message: said[locale] }));
  const general = wrong && fields.length === 0 ? [{ name: '', message: wrong.message }] : [];
  return (
    <details class="evidence" open={wrong !== undefined}>
      <summary>{summary}</summary>
      <Form
        locale={locale}
        action={href(locale, `/desk/assignments/${full.assignment.id}`)}
        errors={[...general, ...errors]}
      >
        {keyed && <HiddenKey value={newKey()} />}
        <input type="hidden" name="version" value={String(full.assignment.version)} />
        {children}
        <Actions>
          <Button name="action" value={action}>
            {submit ?? summary}
          </Button>
        </Actions>
      </Form>
    </details>
  );
}

type FieldProps = Pick<AssignmentProps, 'locale' | 'fault'> & {
  action: string;
  name: string;
  label: string;
  hint?: string;
  value?: string;
};

const fieldOf = ({ locale, fault, action, name, label, hint, value }: FieldProps) => {
  const wrong = fault?.action === action ? fault : undefined;
  return {
    locale,
    label,
    hint,
    name: `${action}.${name}`,
    value: wrong?.typed[name] ?? value,
    error: wrong?.fields[name]?.[locale],
  };
};

const Line = (props: FieldProps) => <TextInput {...fieldOf(props)} />;
export const Prose = (props: FieldProps) => <TextArea rows={3} {...fieldOf(props)} />;
const Day = (props: FieldProps) => <DateInput {...fieldOf(props)} />;
