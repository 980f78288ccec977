import type { Locale } from '../../../../../kernel/localised.ts';
import type { Change, Piece } from '../../../versions/rules.ts';
import { messages } from '../messages.ts';

/** What would read differently, field by field. */
export function Differences({ locale, changes }: { locale: Locale; changes: readonly Change[] }) {
  if (changes.length === 0) return <p class="hint">{messages[locale].same}</p>;
  return (
    <dl class="definitions">
      {changes.map(change => (
        <div key={change.key}>
          <dt>{change.label}</dt>
          <dd class="difference">
            {change.pieces.map((piece, i) => (
              <Fragment key={i} locale={locale} piece={piece} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Fragment({ locale, piece: { text, kind } }: { locale: Locale; piece: Piece }) {
  const t = messages[locale];
  if (kind === 'same') return <>{text}</>;
  const Element = kind === 'removed' ? 'del' : 'ins';
  return (
    <Element>
      <span class="unseen">{kind === 'removed' ? t.removed : t.put} </span>
      {text}
    </Element>
  );
}
