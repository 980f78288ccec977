import { type Locale, type LocalisedText, textIn } from '../../kernel/localised.ts';
import { ownPath } from '../../modules/catalogue/index.ts';
import { moveAt } from '../../modules/deals/index.ts';
import { formatDate, formatInteger } from '../../platform/i18n/format.ts';
import { href } from '../../web/ui/links.ts';
import { messages } from './messages.ts';
import type { Duty, DutyName, Home } from './schema.ts';

/** Something to do, how often, and where it is done. */
export type Line = { href: string; text: string; n?: number; note?: string | undefined; late?: boolean };

export const countOf = (lines: readonly Line[]): number => lines.reduce((sum, { n = 1 }) => sum + n, 0);

const PLACE: Record<DutyName, string> = {
  reviewNeeds: '/operator/needs',
  reviewTechnologies: '/operator/technologies',
  desk: '/desk',
  searches: '/desk/assignments',
  escalated: '/interests/escalated',
  mastery: '/mastery?show=confirm',
  claims: '/people/claims',
  uncalled: '/people',
};

/** All that waits, in words: what others wait for first. `today` is a legal day. */
export function waitingLines(locale: Locale, home: Home, today: string): Line[] {
  const t = messages[locale];
  const at = (path: string) => href(locale, path);
  const named = (title: LocalisedText | undefined) => (title && textIn(title, locale)) || t.nameless;
  const interests = home.interests.map(({ interest, title, until }) => ({
    href: at(`/interests/${interest.id}`),
    text: interest.state === 'asked' ? t.reply(named(title)) : t.answer(named(title)),
    ...dated(locale, until, today),
  }));
  const deals = home.deals.map(({ deal, move, title }) => {
    const { words, href } = moveAt(locale, deal.id, move);
    return { href, text: t.about(words, named(title)), ...dated(locale, move.dueOn, today) };
  });
  const searches = home.searches.map(({ id, needTitle, dueOn }) => ({
    href: at(`/desk/assignments/${id}`),
    text: t.search(named(needTitle)),
    ...dated(locale, dueOn, today),
  }));
  const expiring = home.expiring.map(record => ({
    href: at(ownPath(record.kind, record)),
    text: t.confirm(named(record.title)),
    ...dated(locale, record.until!, today),
  }));
  const surveys = home.surveys.map(({ survey: { id, name, endsOn }, coverage: { reached, firms } }) => ({
    href: at(`/desk/surveys/${id}`),
    text: t.survey(name, formatInteger(locale, reached), formatInteger(locale, firms)),
    ...dated(locale, endsOn, today),
  }));
  const counted = (n: number, path: string, say: (n: string) => string): Line[] =>
    n > 0 ? [{ href: at(path), n, text: say(formatInteger(locale, n)) }] : [];
  return [
    ...interests,
    ...deals,
    ...searches,
    ...home.duties.filter(({ n }) => n > 0).map(duty => dutyLine(locale, duty, today)),
    ...surveys,
    ...expiring,
    ...counted(home.proposals, '/proposals', t.proposals),
    ...counted(home.news, '/alerts', t.news),
  ];
}

function dated(locale: Locale, day: string, today: string): Pick<Line, 'note' | 'late'> {
  const t = messages[locale];
  const late = day < today;
  return { note: (late ? t.late : t.by)(formatDate(locale, day)), late };
}

function dutyLine(locale: Locale, { name, n, since, until }: Duty, today: string): Line {
  const t = messages[locale];
  const line = { href: href(locale, PLACE[name]), n, text: t.duties[name](formatInteger(locale, n)) };
  if (since) return { ...line, note: t.since(formatDate(locale, since)) };
  if (!until) return line;
  return until < today ? { ...line, ...dated(locale, until, today) } : { ...line, note: t.first(formatDate(locale, until)) };
}
