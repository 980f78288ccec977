import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import type { Kind } from '../../engine.ts';
import { messages } from '../../messages.ts';
import type { FoundPage } from '../queries.ts';
import { type ListAsked, listHref } from './addresses.ts';

type Props = { locale: Locale; kind: Kind; asked: ListAsked; found: FoundPage };

/** What the question was taken for where that is not what was typed, and the way back to what was. */
export function ReadAs({ locale, kind, asked, found }: Props) {
  const t = messages[locale];
  const link = (literal: boolean, words: string) => (
    <a href={listHref(locale, kind, asked, { literal })} data-live-link>
      {words}
    </a>
  );
  if (asked.q.trim() === '') return null;
  if (asked.literal)
    return (
      <p class="read-as">
        {t.literally} {link(false, t.notLiterally)}
      </p>
    );
  const { text, language } = found.read;
  if (text !== undefined)
    return (
      <p class="read-as">
        {t.readAs} <strong>{text}</strong>. {link(true, t.asTyped(asked.q.trim()))}
      </p>
    );
  return language === 'unsure' ? <p class="hint">{t.bothLanguages}</p> : null;
}

/** Words nearby that would find more; they are only offered, since those that were typed do exist. */
export function MeantInstead({ locale, kind, asked, found: { meant } }: Props) {
  const t = messages[locale];
  if (!meant) return null;
  return (
    <p class="read-as">
      {t.didYouMean}{' '}
      <a href={listHref(locale, kind, asked, { q: meant.q })} data-live-link>
        <strong>{meant.q}</strong>
      </a>
      ? ({t.wouldFind(formatInteger(locale, meant.total))})
    </p>
  );
}
