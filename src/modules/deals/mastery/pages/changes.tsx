import type { Locale } from '../../../../kernel/localised.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { messages } from '../messages.ts';

/** What others did while a form was being filled in. */
export const Changes = ({ locale, changes }: { locale: Locale; changes: readonly string[] }) =>
  changes.length === 0 ? null : (
    <Notice locale={locale} kind="waiting" title={messages[locale].changed}>
      <ul>
        {changes.map((change, i) => (
          <li key={i}>{change}</li>
        ))}
      </ul>
    </Notice>
  );
