import type { Locale } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import type { FileFault } from '../../../../../platform/readers/index.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { messages } from '../messages.ts';

const SHOWN = 10;

/** What in the file is not what it seems: merged cells, formulas, hidden sheets … */
export function TableFaults({ locale, faults }: { locale: Locale; faults: readonly FileFault[] }) {
  if (faults.length === 0) return null;
  const t = messages[locale];
  return (
    <Notice locale={locale} kind="waiting" title={t.faults}>
      <ul>
        {faults.slice(0, SHOWN).map((fault, i) => (
          <li key={i}>
            {fault.at && `${placeWords(locale, fault.at)}: `}
            {fault.said[locale]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function placeWords(locale: Locale, place: NonNullable<FileFault['at']>): string {
  const { sheet, row, column, header, range } = place;
  const t = messages[locale];
  const where = [column, header].filter(Boolean).join(': ') || range || '';
  return t.faultAt(sheet ?? '', row === undefined ? '' : formatInteger(locale, row), where);
}
