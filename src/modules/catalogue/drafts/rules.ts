import { clip, withoutControls } from '../../../kernel/clean-text.ts';
import { type FieldErrors, Refusal } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { type CheckedOffer, checkOffer } from '../submissions/offer-schema.ts';
import { type CheckedNeed, checkNeed } from '../submissions/post-schema.ts';
import { fieldAt, readAnswers, type Told } from './answers/read-answers.ts';
import { fieldsOf, keysOf } from './questions/screens.ts';
import type { Answer, Answers, Draft, Field, Screen } from './schema.ts';

/** Drafts that nobody has touched for so long are forgotten. */
export const KEPT_DAYS = 60;
export const LARGEST_DOCUMENT = 10_000_000;
export const LONGEST_PASTE = 100_000;
const LONGEST_ANSWER = 30_000;
const MOST_CHOICES = 50;

/** Saving as one types: often enough for anybody, too rare for a flood. */
export const SAVING = { points: 1_200, seconds: 600 };

const said = (answers: Answers, name: string): boolean =>
  typeof answers[name] === 'string' && answers[name].trim() !== '';

/** Whether the one owed answer is there, so that the draft may be sent. */
export const isOwedTold = ({ kind, answers }: Draft): boolean =>
  kind === 'need'
    ? said(answers, 'problem') || said(answers, 'product')
    : said(answers, 'title') && (said(answers, 'description') || said(answers, 'problem'));

/** Whether the owed answer is there once this screen is answered too. */
export function isOwedToldWith(draft: Draft, screen: Screen): boolean {
  const answered = Object.fromEntries(screen.fields.map(field => [field.name, '…']));
  return isOwedTold({ ...draft, answers: { ...draft.answers, ...answered } });
}

export const isAnswered = (answers: Answers, field: Field): boolean =>
  (answers[field.name]?.length ?? 0) > 0 && (said(answers, field.name) || Array.isArray(answers[field.name]));

export type Typed = { values: Answers; locale: Locale };

/** The draft with what was typed on these screens; `confirmed` says that somebody looked at all of it. */
export function withTyped(
  draft: Draft,
  screens: readonly Screen[],
  { values, locale }: Typed,
  confirmed: boolean,
): Draft {
  const fields = screens.flatMap(screen => screen.fields);
  const keys = fields.flatMap(keysOf);
  const fresh = Object.fromEntries(keys.map(key => [key, bounded(values[key] ?? '')]));
  const changed = fields
    .filter(f => keysOf(f).some(key => !same(draft.answers[key] ?? '', fresh[key]!)))
    .map(f => f.name);
  const seen = confirmed ? fields.map(f => f.name) : changed;
  const answered = screens.filter(s => s.fields.some(f => isAnswered(fresh, f))).map(s => s.id);
  return {
    ...draft,
    answers: { ...draft.answers, ...fresh },
    prefilled: draft.prefilled.filter(name => !seen.includes(name)),
    skipped: draft.skipped.filter(id => !answered.includes(id)),
    english: [
      ...draft.english.filter(name => !changed.includes(name)),
      ...(locale === 'en' ? changed : []),
    ],
  };
}

/** "Not known yet" to everything on the screen. */
export function withSkipped(draft: Draft, screen: Screen): Draft {
  const keys = screen.fields.flatMap(keysOf);
  const names = screen.fields.map(f => f.name);
  return {
    ...draft,
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([key]) => !keys.includes(key))),
    prefilled: draft.prefilled.filter(name => !names.includes(name)),
    skipped: [...new Set([...draft.skipped, screen.id])],
  };
}

/** The draft with the name and tax code of its firm, where none is named. */
export function withFirm(draft: Draft, firm: { name: string; taxCode: string }): Draft {
  const party = draft.kind === 'need' ? 'organisation' : 'provider';
  const field = (what: keyof typeof firm) => fieldsOf(draft.kind).find(f => f.at === `${party}.${what}`)!.name;
  if (said(draft.answers, field('name'))) return draft;
  return { ...draft, answers: { ...draft.answers, [field('name')]: firm.name, [field('taxCode')]: firm.taxCode } };
}

const bounded = (answer: Answer): Answer =>
  typeof answer === 'string'
    ? clip(withoutControls(answer), LONGEST_ANSWER)
    : answer.slice(0, MOST_CHOICES).map(text => clip(withoutControls(text), 100));

const same = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

export type CheckedDraft =
  | { kind: 'need'; need: CheckedNeed }
  | { kind: 'technology'; offer: CheckedOffer }
  | { kind: 'faulty'; faults: FieldErrors };

/** What would be sent, or every fault at its field. `today` is a legal day. */
export const checkDraft = (draft: Draft, today: string): CheckedDraft =>
  checkTold(draft, readAnswers(draft), today);

/** `checkDraft` of answers that were read before. */
export function checkTold(draft: Draft, { posted, faults }: Told, today: string): CheckedDraft {
  try {
    const checked: CheckedDraft =
      draft.kind === 'need'
        ? { kind: 'need', need: checkNeed(posted, today) }
        : { kind: 'technology', offer: checkOffer(posted) };
    return Object.keys(faults).length > 0 ? faulty(draft, faults) : checked;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = Object.entries(error.fields).map(([path, why]) => [fieldAt(draft.kind, path) ?? '', why]);
    return faulty(draft, { ...Object.fromEntries(refused), ...faults });
  }
}

/** In the order in which the questions were asked. */
function faulty({ kind }: Draft, faults: FieldErrors): CheckedDraft {
  const asked = fieldsOf(kind).map(field => field.name);
  const inOrder = Object.entries(faults).sort(([a], [b]) => asked.indexOf(a) - asked.indexOf(b));
  return { kind: 'faulty', faults: Object.fromEntries(inOrder) };
}
