import type { Locale } from '../../../../kernel/localised.ts';
import type { CellChange } from '../rules.ts';
import { messages } from './messages.ts';
import { type Piece, piecesOf } from './rules.ts';

/** What differs, column by column and label by label. */
export const Differences = ({ locale, changes }: { locale: Locale; changes: readonly CellChange[] }) => (
  <dl class="definitions">
    {changes.map(({ column, before, after }) => (
      <div key={column}>
        <dt>{messages[locale].columns[column]}</dt>
        <dd class="difference">
          {piecesOf(before, after).map((piece, i) => (
            <span key={i}>
              {i > 0 && ', '}
              <Label locale={locale} piece={piece} />
            </span>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

function Label({ locale, piece: { text, kind } }: { locale: Locale; piece: Piece }) {
  if (kind === 'same') return <>{text}</>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span class="unseen">{messages[locale][kind]} </span>
      {text}
    </Tag>
  );
}
