import type { Locale } from '../../../../../kernel/localised.ts';
import { Actions, Button, Form } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { messages } from '../messages.ts';

/** At the foot of one's proposals: whether letters come, and the way to change it. */
export function LettersPart({ locale, stopped }: { locale: Locale; stopped: boolean }) {
  const t = messages[locale];
  return (
    <Form locale={locale} action={href(locale, '/proposals/letters')}>
      <p class="hint">{stopped ? t.off : t.daily}</p>
      <Actions>
        <Button kind="quiet" name="action" value={stopped ? 'resume' : 'stop'}>
          {stopped ? t.resume : t.stop}
        </Button>
      </Actions>
    </Form>
  );
}
