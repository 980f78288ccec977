import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Actions, Button, DateInput, Form, Radios, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { sectorName } from '../../../catalogue/index.ts';
import { messages } from '../messages.ts';
import { asking, MARKS } from '../rules.ts';
import { CONSENT_WAYS, type MarkGiven } from '../schema.ts';
import type { FirmInSurvey } from '../store.ts';
import { Phone } from './survey-page.tsx';

export type MarkFault = { fields: FieldErrors; message: string; typed: MarkGiven | undefined };

type Props = { locale: Locale; firm: FirmInSurvey; today: string; fault: MarkFault | undefined };

/** One firm of a survey: who to call, what came of it, and the way into the form of its need. */
export function FirmPage(props: Props) {
  const { locale, firm } = props;
  const t = messages[locale];
  const place = href(locale, `/desk/surveys/${firm.surveyId}`);
  const action = `${place}/firms/${firm.id}`;
  return (
    <>
      <p>
        <a href={place}>{t.back}</a>
      </p>
      <h1>{firm.name}</h1>
      <DefinitionList
        locale={locale}
        items={[
          { term: t.state, value: t.states[firm.state] },
          { term: t.contact, value: firm.contact },
          { term: t.phone, value: firm.phone && <Phone phone={firm.phone} /> },
          { term: t.email, value: firm.email && <a href={`mailto:${firm.email}`}>{firm.email}</a> },
          { term: t.taxCode, value: firm.taxCode },
          { term: t.sector, value: firm.sector && sectorName(locale, firm.sector) },
        ]}
      />
      {firm.state === 'recorded' ? (
        <Notice locale={locale} kind="done">
          <p>{t.recordedText}</p>
        </Notice>
      ) : (
        <Asking {...props} action={action} />
      )}
      <section class="stack">
        <h2>{t.removeTitle}</h2>
        <Form locale={locale} action={action}>
          <p class="hint">{t.removeHint}</p>
          <Actions>
            <Button kind="danger" name="do" value="remove">
              {t.remove}
            </Button>
          </Actions>
        </Form>
      </section>
    </>
  );
}

function Asking({ locale, firm, today, fault, action }: Props & { action: string }) {
  const t = messages[locale];
  const typed = fault?.typed;
  const wrong = (name: string) => fault?.fields[name]?.[locale];
  const named = Object.entries(fault?.fields ?? {}).map(([name, said]) => ({ name, message: said[locale] }));
  const errors = fault && named.length === 0 ? [{ name: '', message: fault.message }] : named;
  const marks = MARKS.filter(mark => asking.available(firm.state).includes(mark));
  return (
    <>
      <section class="stack">
        <h2>{t.markTitle}</h2>
        <Form locale={locale} action={action} errors={errors}>
          <input type="hidden" name="version" value={String(firm.version)} />
          <Radios
            locale={locale}
            name="consentHow"
            label={t.consentHow}
            hint={t.consentHint}
            value={typed?.consentHow ?? firm.consentHow ?? ''}
            options={[
              ...CONSENT_WAYS.map(value => ({ value, label: t.ways[value] })),
              { value: '', label: t.noConsent },
            ]}
            error={wrong('consentHow')}
          />
          <DateInput
            locale={locale}
            name="consentOn"
            label={t.consentOn}
            max={today}
            value={typed?.consentOn ?? firm.consentOn ?? today}
            error={wrong('consentOn')}
          />
          <Radios
            locale={locale}
            name="action"
            label={t.state}
            value={typed?.action ?? 'again'}
            options={marks.map(value => ({ value, label: t.marks[value] }))}
            error={wrong('action')}
          />
          <TextArea
            locale={locale}
            name="note"
            label={t.note}
            hint={t.noteHint}
            rows={3}
            maxLength={1_000}
            value={typed?.note ?? firm.note}
            error={wrong('note')}
          />
          <Actions>
            <Button name="do" value="mark">
              {t.save}
            </Button>
          </Actions>
        </Form>
      </section>
      <section class="stack">
        <h2>{t.recordTitle}</h2>
        <Form locale={locale} action={action}>
          <p class="hint">{t.recordHint}</p>
          <Actions>
            <Button name="do" value="record">
              {t.record}
            </Button>
          </Actions>
        </Form>
      </section>
    </>
  );
}
