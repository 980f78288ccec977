import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { href } from '../../../../web/ui/links.ts';
import { messages } from '../messages.ts';
import { byDay } from '../rules.ts';
import type { Told } from '../schema.ts';

const SHOWN_DIGITS = 12;

/** Acts by day, each a sentence with its place in the chain in small print. */
export function ToldList({ locale, told, linked }: { locale: Locale; told: readonly Told[]; linked: boolean }) {
  return (
    <>
      {byDay(told).map(({ day, entries }) => (
        <section key={`${day}-${entries[0]!.seq}`} class="history-day">
          <h2>
            <time dateTime={day}>{formatDate(locale, day)}</time>
          </h2>
          <ol class="history">
            {entries.map(entry => (
              <li key={entry.seq}>
                <p>{entry.sentence}</p>
                <Place locale={locale} entry={entry} linked={linked} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Place({ locale, entry, linked }: { locale: Locale; entry: Told; linked: boolean }) {
  const t = messages[locale];
  const number = t.number(formatInteger(locale, entry.seq));
  return (
    <p class="history-place">
      {linked ? <a href={href(locale, `/acts/${entry.seq}`)}>{number}</a> : number},{' '}
      <span title={entry.hash}>{t.hash(entry.hash.slice(0, SHOWN_DIGITS))}</span>
    </p>
  );
}
