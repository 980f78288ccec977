import { legalDay } from '../../../../kernel/legal-day.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { type Change, changesBetween, type Piece, type Versioned } from '../rules.ts';

type Props = { locale: Locale; path: string; versions: readonly Versioned[] };

/** Every version below the one that followed it, with what changed, word by word. */
export function VersionsPage({ locale, path, versions }: Props) {
  const t = messages[locale];
  const [present] = versions;
  const { title } = present!.record;
  return (
    <>
      <p>
        <a href={href(locale, path)}>{t.back}</a>
      </p>
      <h1>
        {t.title}: <span lang={foreignLang(title, locale)}>{textIn(title, locale)}</span>
      </h1>
      {versions.length > 1 && <Lead>{t.lead}</Lead>}
      <ol class="versions">
        {versions.map((version, i) => (
          <li key={version.record.version}>
            <Version locale={locale} version={version} before={versions[i + 1]} present={i === 0} />
          </li>
        ))}
      </ol>
    </>
  );
}

type VersionProps = {
  locale: Locale;
  version: Versioned;
  before: Versioned | undefined;
  present: boolean;
};

function Version({ locale, version, before, present }: VersionProps) {
  const t = messages[locale];
  const { version: number, updatedAt } = version.record;
  const day = formatDate(locale, legalDay(updatedAt));
  const changes = before ? changesBetween(locale, before, version) : [];
  return (
    <section>
      <h2>
        {t.version(formatInteger(locale, number), day)} {present && <Tag tone="green">{t.present}</Tag>}
      </h2>
      {!before && <p class="hint">{t.first}</p>}
      {before && changes.length === 0 && <p class="hint">{t.same}</p>}
      {changes.length > 0 && (
        <dl class="definitions">
          {changes.map(change => (
            <Difference key={change.key} locale={locale} change={change} />
          ))}
        </dl>
      )}
    </section>
  );
}

export const Difference = ({ locale, change }: { locale: Locale; change: Change }) => (
  <div>
    <dt>{change.label}</dt>
    <dd class="difference">
      {change.pieces.map((piece, i) => (
        <Fragment key={i} locale={locale} piece={piece} />
      ))}
    </dd>
  </div>
);

const NEAR = 80;

function Fragment({ locale, piece: { text, kind } }: { locale: Locale; piece: Piece }) {
  const t = messages[locale];
  if (kind === 'removed')
    return (
      <del>
        <span class="unseen">{t.removed} </span>
        {text}
      </del>
    );
  if (kind === 'added')
    return (
      <ins>
        <span class="unseen">{t.added} </span>
        {text}
      </ins>
    );
  // Of a long part that stayed, only what stands next to a change.
  return <>{text.length <= 3 * NEAR ? text : `${text.slice(0, NEAR)} ${t.gap} ${text.slice(-NEAR)}`}</>;
}
