import type { Locale } from '../../../../../kernel/localised.ts';
import { Actions, Button, Form } from '../../../../../web/ui/form.tsx';
import { reviewWorkflow } from '../../rules.ts';
import type { SubmittedNeed } from '../../schema.ts';
import { messages } from '../messages.ts';

type Props = { locale: Locale; state: SubmittedNeed['state']; /** Path of the private page. */ base: string };

/** The way back into the form, where the record may be mended. */
export function MendPart({ locale, state, base }: Props) {
  const t = messages[locale];
  if (!reviewWorkflow.available(state).includes('mend')) return null;
  return (
    <Form locale={locale} action={`${base}/mend`}>
      <p class="hint">{t.mendHint}</p>
      <Actions>
        <Button>{t.mend}</Button>
      </Actions>
    </Form>
  );
}
