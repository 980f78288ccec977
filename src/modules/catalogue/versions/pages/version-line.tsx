import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { href } from '../../../../web/ui/links.ts';
import { messages } from '../../messages.ts';
import { messages as own } from '../messages.ts';

type Props = { locale: Locale; path: string; record: { version: number; updatedAt: Date } };

/** Which version this is, leading from the second on to what has changed; and what was done to the record. */
export function VersionLine({ locale, path, record: { version, updatedAt } }: Props) {
  const words = messages[locale].versionOf(
    formatInteger(locale, version),
    formatDate(locale, legalDay(updatedAt)),
  );
  return (
    <>
      {version > 1 ? <a href={href(locale, `${path}/versions`)}>{words}</a> : words}
      {'; '}
      <a href={href(locale, `${path}/history`)}>{own[locale].history}</a>
    </>
  );
}
