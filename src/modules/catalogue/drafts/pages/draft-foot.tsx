import { messages } from '../messages.ts';
import { screensOf } from '../questions/screens.ts';
import { type DraftView, placeOf } from './draft-view.ts';

const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** '10:32', alike in both languages. */
export const clockTime = (at: Date): string => CLOCK.format(at);

/** Below the form: whether it is kept, and the other ways of filling it in. */
export function DraftFoot({ view, other }: { view: DraftView; other: { label: string; href: string }[] }) {
  const { locale, base, savedAt } = view;
  const t = messages[locale];
  return (
    <div class="draft-foot" data-draft-clear={base && view.draft.kind}>
      {base && (
        <p role="status" data-save-status data-offline={t.offline}>
          {savedAt ? t.savedAt(clockTime(savedAt)) : t.saving}
        </p>
      )}
      <ul>
        {other.map(link => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ul>
      {base && (
        <p class="hint">
          <a href={placeOf(view, screensOf(view.draft.kind)[0]!.id)}>{t.draftLink}</a>. {t.draftKept}
        </p>
      )}
    </div>
  );
}
