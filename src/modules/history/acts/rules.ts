import type { Role } from '../../../kernel/actor.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Locale } from '../../../kernel/localised.ts';
import type { ActSentences, Subject } from '../../../platform/acts/index.ts';
import { ROLE_RULES, type StoredGrant } from '../../identity/index.ts';
import { messages } from './messages.ts';

/** One table of the modules' sentences; a kind that two of them claim is a mistake in the program. */
export function joinSentences(...tables: readonly ActSentences[]): ActSentences {
  const kinds = tables.flatMap(table => Object.keys(table));
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) !== i);
  if (twice) throw new Error(`Two modules tell acts of the kind ${twice}`);
  return Object.assign({}, ...tables) as ActSentences;
}

/** The kinds that everybody may read of a public record. What is not said to be open stays closed. */
export const openKinds = (sentences: ActSentences): string[] =>
  Object.keys(sentences).filter(kind => sentences[kind]!.open);

/** All kinds by what they say of an act without facts, in the order of the alphabet; the code tells like ones apart. */
export const kindOptions = (sentences: ActSentences, locale: Locale): { value: string; label: string }[] =>
  Object.entries(sentences)
    .map(([value, { say }]) => {
      const said = say({})[locale].trim();
      return { value, label: `${said[0]!.toLocaleUpperCase(locale)}${said.slice(1)} (${value})` };
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale));

export type ActorWords = {
  bySender: boolean;
  /** The name of a person, where it may be shown and is known. */
  name: string | undefined;
  /** What a person was appointed to on that day. */
  roles: readonly Role[];
};

/** Who acted, as a word: a person as what they were appointed to, never by name unless the name may be shown. */
export function actorWord(locale: Locale, actor: string, { bySender, name, roles }: ActorWords): string {
  const t = messages[locale].actor;
  if (actor === 'operator') return t.operator;
  if (actor.startsWith('system:')) return t.system;
  if (name !== undefined) return name;
  if (bySender) return t.sender;
  if (actor === 'visitor') return t.visitor;
  const reaches = roles.map(role => ROLE_RULES[role].reach);
  if (reaches.includes('authority')) return t.official;
  return reaches.length > 0 ? t.representative : t.person;
}

/** The id of the person in an actor's name; undefined for all others. */
export function personIn(actor: string): string | undefined {
  const id = actor.startsWith('person:') ? actor.slice('person:'.length) : '';
  return isUuid(id) ? id : undefined;
}

/** The roles that were in force on the day of an act. */
export const rolesOn = (grants: readonly StoredGrant[], day: string): Role[] =>
  grants
    .filter(
      ({ validFrom, validUntil, revokedAt }) =>
        validFrom <= day && (validUntil === null || validUntil >= day) && (!revokedAt || legalDay(revokedAt) >= day),
    )
    .map(({ role }) => role);

/** Consecutive entries of one day together, in their order. */
export function byDay<T extends { day: string }>(list: readonly T[]): { day: string; entries: T[] }[] {
  const days: { day: string; entries: T[] }[] = [];
  for (const entry of list) {
    const last = days.at(-1);
    if (last?.day === entry.day) last.entries.push(entry);
    else days.push({ day: entry.day, entries: [entry] });
  }
  return days;
}

/** 'need:0190…' as a subject; undefined where it is none. */
export function subjectFrom(text: string): Subject | undefined {
  const [, type, id] = text.trim().match(/^([a-z-]+):(.+)$/) ?? [];
  return type && id && isUuid(id) ? { type, id } : undefined;
}

/**
 * The facts of an act that stand for themselves: numbers, words, yes and no, and short lists of these. What is nested
 * deeper is counted, not shown.
 */
export function plainFacts(payload: unknown): [name: string, value: string][] {
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return [];
  return Object.entries(payload).map(([name, value]) => [name, plain(value)]);
}

function plain(value: unknown): string {
  if (value === null) return '–';
  if (Array.isArray(value))
    return value.every(one => typeof one !== 'object') ? value.join(', ') : `[${value.length}]`;
  return typeof value === 'object' ? `{${Object.keys(value).length}}` : String(value);
}
