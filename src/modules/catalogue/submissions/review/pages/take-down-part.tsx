import type { Locale } from '../../../../../kernel/localised.ts';
import { Actions, Button, Form, TextArea } from '../../../../../web/ui/form.tsx';
import { reviewWorkflow } from '../../rules.ts';
import type { SubmittedNeed } from '../../schema.ts';
import { messages } from '../messages.ts';
import { LONGEST_COMMENT } from '../rules.ts';

/** What was typed and could not be taken, with what is wrong with it. */
export type TakeDownFault = { comment: string; error: string };

type Props = { locale: Locale; state: SubmittedNeed['state']; action: string; fault?: TakeDownFault | undefined };

/** For a reviewer: takes what is public out of the catalogue, with a reason that its sender reads. */
export function TakeDownPart({ locale, state, action, fault }: Props) {
  const t = messages[locale];
  if (!reviewWorkflow.available(state).includes('take-down')) return null;
  return (
    <Form locale={locale} action={action} errors={fault && [{ name: 'comment', message: fault.error }]}>
      <h2>{t.takeDown}</h2>
      <TextArea
        locale={locale}
        name="comment"
        label={t.takeDownWhy}
        hint={t.takeDownHint}
        rows={3}
        maxLength={LONGEST_COMMENT}
        value={fault?.comment}
        error={fault?.error}
      />
      <Actions>
        <Button kind="danger" name="action" value="take-down">
          {t.takeDown}
        </Button>
      </Actions>
    </Form>
  );
}
