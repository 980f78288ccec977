import type { Locale } from '../../kernel/localised.ts';
import { messages } from './messages.ts';

/** Sharing and printing: shown only where a script can do them; without one the browser's own menu does. */
export function PageTools({ locale }: { locale: Locale }) {
  const t = messages[locale];
  return (
    <span class="page-tools">
      <button class="button button-quiet" type="button" hidden data-share data-shared={t.shared}>
        {t.sharePage}
      </button>
      <button class="button button-quiet" type="button" hidden data-print>
        {t.print}
      </button>
    </span>
  );
}
