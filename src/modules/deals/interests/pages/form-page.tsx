import type { FieldErrors } from '../../../../kernel/errors.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Actions, Button, Form, HiddenKey, Radios, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Meta } from '../../../../web/ui/text.tsx';
import { TRANSFER_FORMS } from '../../../catalogue/index.ts';
import type { FormView } from '../form-view.ts';
import { messages } from '../messages.ts';
import { LONGEST_ANSWER } from '../schema.ts';
import { answererWords, formPath, recordPath } from './place.ts';
import { SendAsFields } from './send-as.tsx';
import type { Typed } from './typed.ts';

type Props = { locale: Locale; view: FormView; typed: Typed; formKey: string; faults: FieldErrors };

/** Three questions, and around them what their writer wants to know first: who answers, by when, who reads it. */
export function InterestForm({ locale, view, typed, formKey, faults }: Props) {
  const t = messages[locale];
  const { record, openId, choices } = view;
  const error = (name: string) => faults[name]?.[locale];
  return (
    <>
      <Meta
        items={[<a href={href(locale, recordPath(record))}>{t.toRecord[record.type]}</a>, !choices && t.takes]}
      />
      <h1 lang={foreignLang(record.title, locale)}>{`${t.title[record.type]}: ${textIn(record.title, locale)}`}</h1>
      {openId ? <Already locale={locale} id={openId} /> : <WhoAnswers locale={locale} view={view} />}
      {!openId && (
        <Form
          locale={locale}
          action={href(locale, formPath(record))}
          draft={`interest-${record.id}`}
          errors={Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }))}
        >
          <HiddenKey value={formKey} />
          {!choices && typed.need && <input type="hidden" name="need" value={typed.need} />}
          <Questions locale={locale} view={view} typed={typed} error={error} />
          {choices && <SendAsFields locale={locale} choices={choices} typed={typed} error={error} />}
          <Actions>
            <Button>{choices ? t.send : t.keep}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

const Already = ({ locale, id }: { locale: Locale; id: string }) => (
  <Notice locale={locale} title={messages[locale].mine}>
    <p>
      <a href={href(locale, `/interests/${id}`)}>{messages[locale].mineLink}</a>
    </p>
  </Notice>
);

/** The same before and after it is sent. */
export function WhoAnswers({ locale, view }: { locale: Locale; view: FormView }) {
  const t = messages[locale];
  return (
    <DefinitionList
      locale={locale}
      items={[
        { term: t.who, value: answererWords(locale, view) },
        { term: t.until, value: t.untilDay(formatDate(locale, view.answerBy)) },
        { term: t.seen, value: t.seenText },
      ]}
    />
  );
}

type QuestionsProps = Pick<Props, 'locale' | 'view' | 'typed'> & { error: (name: string) => string | undefined };

function Questions({ locale, view, typed, error }: QuestionsProps) {
  const t = messages[locale];
  const field = (name: 'wants' | 'unclear' | 'about') => ({
    locale,
    name,
    rows: 4,
    maxLength: LONGEST_ANSWER,
    value: typed[name],
    error: error(name),
  });
  return (
    <>
      <Radios
        locale={locale}
        name="wantedForm"
        label={t.wantedForm}
        value={typed.wantedForm}
        options={[
          ...Object.entries(TRANSFER_FORMS).map(([value, name]) => ({ value, label: name[locale] })),
          { value: '', label: t.unsure },
        ]}
      />
      <TextArea {...field('wants')} label={t.wants} hint={`${t.wantsHint[view.record.type]} ${t.upTo}`} />
      <TextArea {...field('unclear')} label={t.unclear} hint={`${t.unclearHint} ${t.upTo}`} required={false} />
      <TextArea {...field('about')} label={t.about} hint={`${t.aboutHint} ${t.upTo}`} />
    </>
  );
}

