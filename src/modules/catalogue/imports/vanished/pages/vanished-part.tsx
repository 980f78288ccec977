import type { Locale } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import { href, withQuery } from '../../../../../web/ui/links.ts';
import type { ImportRun } from '../../schema.ts';
import { messages } from '../messages.ts';
import type { VanishedCount } from '../queries.ts';

type Which = Pick<VanishedCount, 'kind' | 'source'>;

export const vanishedPath = (run: ImportRun, { kind, source }: Which): string =>
  withQuery(`/operator/imports/${run.id}/vanished`, { kind, source });

type Props = { locale: Locale; run: ImportRun; counts: VanishedCount[] };

/** What a source once told and this file does not: to be kept, unless somebody decides otherwise. */
export function VanishedPart({ locale, run, counts }: Props) {
  if (counts.length === 0) return null;
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  return (
    <section>
      <h2>{t.heading}</h2>
      {counts.map(one => (
        <p key={one.kind + one.source}>
          {one.withdrawn > 0 && <>{t.withdrawn(say(one.withdrawn), t.kinds[one.kind], one.source)} </>}
          {one.vanished > 0 && (
            <>
              {t.count(say(one.vanished), t.kinds[one.kind], one.source)}{' '}
              <a href={href(locale, vanishedPath(run, one))}>{t.look}</a>
            </>
          )}
        </p>
      ))}
      {counts.some(one => one.vanished > 0) && <p class="hint">{t.keep}</p>}
    </section>
  );
}
