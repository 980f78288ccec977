import { Actions, Button, Checkbox, Form } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Tag } from '../../../../web/ui/text.tsx';
import { ActingFields } from '../../holders/acting/acting-fields.tsx';
import { ACTING_FIELDS } from '../../holders/acting/schema.ts';
import { messages as consents } from '../../submissions/consents/messages.ts';
import { messages } from '../messages.ts';
import { screensOf } from '../questions/screens.ts';
import { isAnswered, isOwedTold } from '../rules.ts';
import type { Field, Screen } from '../schema.ts';
import { answerWords } from './answer-words.ts';
import { DraftFoot } from './draft-foot.tsx';
import { type DraftView, errorsOf, placeOf } from './draft-view.ts';
import { FieldInput } from './field-input.tsx';
import { StepArch } from './step-arch.tsx';

/** Asked on this screen beside its own fields. */
const HERE: ReadonlySet<string> = new Set(['confirm', ...ACTING_FIELDS]);

/** The last screen: all answers to look over, what is agreed to, and the button that sends. */
export function SendPage({ view }: { view: DraftView }) {
  const { locale, draft } = view;
  const t = messages[locale];
  const screens = screensOf(draft.kind);
  const send = screens.at(-1)!;
  return (
    <div class="step">
      <StepArch locale={locale} at={screens.length} of={screens.length} />
      <h1>{send.title[locale]}</h1>
      {!isOwedTold(draft) && (
        <Notice locale={locale} kind="waiting">
          <p>{t.owed[draft.kind]}</p>
        </Notice>
      )}
      <Form
        locale={locale}
        action={placeOf(view, send.id)}
        errors={errorsOf(view, name => HERE.has(name) || send.fields.some(f => f.name === name))}
        autosave
      >
        <Summary view={view} screens={screens.slice(0, -1)} />
        {draft.prefilled.length > 0 && (
          <Checkbox locale={locale} name="confirm" label={t.confirm} error={view.faults.confirm?.[locale]} />
        )}
        <section class="all-part">
          <h2>{consents[locale].title}</h2>
          <p class="hint">{consents[locale].lead}</p>
          {send.fields.map(field => (
            <FieldInput key={field.name} {...view} field={field} />
          ))}
        </section>
        {view.acting && (
          <ActingFields locale={locale} choice={view.acting} today={view.today} faults={view.faults} />
        )}
        <Actions>
          <Button name="go" value="deliver">
            {t.send[draft.kind]}
          </Button>
          <Button name="go" value="back" kind="plain">
            {t.back}
          </Button>
        </Actions>
      </Form>
      <DraftFoot view={view} other={[{ label: t.onePage, href: placeOf(view, 'all') }]} />
    </div>
  );
}

/** What was answered, question by question; what is not known stands in one line of links. */
function Summary({ view, screens }: { view: DraftView; screens: readonly Screen[] }) {
  const { locale, draft } = view;
  const t = messages[locale];
  const told = screens.filter(screen => screen.fields.some(field => isAnswered(draft.answers, field)));
  const untold = screens.filter(screen => !told.includes(screen));
  return (
    <>
      <dl class="definitions answers">
        {told.flatMap(screen =>
          screen.fields
            .filter(field => isAnswered(draft.answers, field))
            .map(field => <Row key={field.name} view={view} screen={screen} field={field} />),
        )}
      </dl>
      {untold.length > 0 && (
        <div class="unanswered">
          <p class="hint">{t.unanswered}</p>
          <ul>
            {untold.map(screen => (
              <li key={screen.id}>
                <a href={`${placeOf(view, screen.id)}?check=1`}>{questionOf(screen)[locale]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A screen with one field asks it by that field's own words. */
const questionOf = ({ title, fields }: Screen) => (fields.length === 1 ? fields[0]!.label : title);

function Row({ view, screen, field }: { view: DraftView; screen: Screen; field: Field }) {
  const { locale, draft, faults } = view;
  const t = messages[locale];
  const fault = faults[field.name]?.[locale];
  return (
    <div>
      <dt>
        {field.label[locale]}
        <a
          href={`${placeOf(view, screen.id)}?check=1#f-${field.name}`}
          aria-label={t.editOf(field.label[locale])}
        >
          {t.edit}
        </a>
      </dt>
      <dd>
        {answerWords(locale, field, draft.answers).map((line, i) => (
          <div key={i}>{line}</div>
        ))}
        {draft.prefilled.includes(field.name) && (
          <p class="field-note">
            <Tag tone="amber">{t.prefilled}</Tag>
          </p>
        )}
        {fault && <p class="error">{fault}</p>}
      </dd>
    </div>
  );
}
