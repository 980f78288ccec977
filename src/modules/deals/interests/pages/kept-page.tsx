import type { FieldErrors } from '../../../../kernel/errors.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import type { FormView } from '../form-view.ts';
import { messages } from '../messages.ts';
import { addDays, KEPT_DAYS } from '../rules.ts';
import type { Interest } from '../schema.ts';
import { AnswerList } from './answer-list.tsx';
import { WhoAnswers } from './form-page.tsx';
import { formPath } from './place.ts';
import { SendAsFields } from './send-as.tsx';
import type { Typed } from './typed.ts';

type Props = {
  locale: Locale;
  kept: Interest;
  view: FormView;
  /** Path of this very page, with its secret. */
  path: string;
  typed: Typed;
  faults: FieldErrors;
};

/** Where what a visitor wrote waits: to be sent with one press, once it is known who sends it. */
export function KeptPage({ locale, kept, view, path, typed, faults }: Props) {
  const t = messages[locale];
  const { record, choices } = view;
  const until = formatDate(locale, addDays(legalDay(kept.updatedAt), KEPT_DAYS));
  const next = href(locale, path);
  return (
    <>
      <Meta items={[`${t.title[record.type]}: ${textIn(record.title, locale)}`]} />
      <h1>{t.keptTitle}</h1>
      <Lead>{choices ? t.keptReady : t.keptLead(until)}</Lead>
      {choices ? (
        <Form
          locale={locale}
          action={next}
          errors={Object.entries(faults).map(([name, said]) => ({ name, message: said[locale] }))}
        >
          <SendAsFields locale={locale} choices={choices} typed={typed} error={name => faults[name]?.[locale]} />
          <Actions>
            <Button>{t.send}</Button>
            <Button kind="plain" href={href(locale, formPath(record))}>
              {t.edit}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Actions>
          <Button href={href(locale, withQuery('/sign-in', { next }))}>{t.signIn}</Button>
          <Button kind="quiet" href={href(locale, withQuery('/sign-up', { next }))}>
            {t.signUp}
          </Button>
        </Actions>
      )}
      <WhoAnswers locale={locale} view={view} />
      <AnswerList locale={locale} title={t.yourWords} answers={kept} />
      {!choices && <p class="hint">{t.keptLink}</p>}
    </>
  );
}
