import type { Locale } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import { Actions, Button } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import type { RecordType } from '../../schema.ts';
import { messages } from '../messages.ts';
import type { Received } from '../queries.ts';

type Props = { locale: Locale; type: RecordType; received: Received };

/** On the page of a record, for whoever answers for it: what came, and how much of it waits. */
export function ReceivedPart({ locale, type, received: { sent, waiting } }: Props) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  return (
    <section id="interest" class="stack">
      <h2>{t.title[type]}</h2>
      <p>{sent === 0 ? t.none : [t.sent(say(sent)), waiting > 0 && t.waiting(say(waiting))].filter(Boolean).join(' ')}</p>
      {sent > 0 && (
        <Actions>
          <Button kind="quiet" href={href(locale, '/interests?tab=received')}>
            {t.toList}
          </Button>
        </Actions>
      )}
    </section>
  );
}
