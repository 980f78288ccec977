import type { Locale } from '../../../../kernel/localised.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { Alert } from '../schema.ts';
import { alertHref } from './addresses.ts';

type Props = { locale: Locale; alert: Alert | undefined; stopKey: string };

/** What the link in a letter leads to: one button, no account. */
export function StopPage({ locale, alert, stopKey }: Props) {
  const t = messages[locale];
  if (!alert)
    return (
      <EmptyState
        level={1}
        title={t.stopDone}
        actions={<Button kind="quiet" href={href(locale, '/technologies')}>{t.toSearch}</Button>}
      >
        <p>{t.stopDoneText}</p>
      </EmptyState>
    );
  return (
    <div class="stack">
      <h1>{t.stopTitle}</h1>
      <Lead>{t.stopText(alert.name)}</Lead>
      <Form locale={locale} action={`${alertHref(locale, alert.id)}/stop`}>
        <HiddenKey value={stopKey} />
        <Actions>
          <Button>{t.stop}</Button>
        </Actions>
      </Form>
    </div>
  );
}
