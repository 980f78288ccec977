import type { Locale } from '../../../../kernel/localised.ts';
import { needToRecord, technologyToRecord } from '../../format/export.ts';
import { agreedTo } from '../../submissions/consents/rules.ts';
import { titleFrom } from '../../submissions/rules.ts';
import { CONSENT_FIELD } from '../../submissions/sender-schema.ts';
import type { SubmittedNeed, SubmittedTechnology } from '../../submissions/schema.ts';
import { sourceOf } from '../../translations/rules.ts';
import { fieldsOf, keysOf } from '../questions/screens.ts';
import { type Answer, type Answers, type Draft, type Field, NO_DRAFT } from '../schema.ts';
import { answerOf } from './answer-of.ts';
import { readAnswers, type Told } from './read-answers.ts';

type Json = Record<string, unknown>;
export type SentRecord =
  | { kind: 'need'; record: SubmittedNeed }
  | { kind: 'technology'; record: SubmittedTechnology };

/** A record that was sent, as the answers from which it could have been made: for whoever wants to mend it. */
export function draftOf(sent: SentRecord): Draft {
  const locale: Locale = sourceOf(sent.record.title).lang === 'en' ? 'en' : 'vi';
  const posted = postedOf(sent, locale);
  const fields = fieldsOf(sent.kind);
  const each = fields.map(field => answerOf(field, valueAt(posted, field.at), locale));
  const answers: Answers = Object.assign({}, ...each);
  const english = locale === 'en' ? fields.map(field => field.name) : [];
  return { ...NO_DRAFT, kind: sent.kind, answers, english };
}

/**
 * What a mended draft says. An answer that is as it was opened leaves the record's own value, which may say more than
 * a line that was typed; what no question asks for stays.
 */
export function mendedOf(sent: SentRecord, draft: Draft): Told {
  const opened = draftOf(sent).answers;
  const same = (field: Field) => keysOf(field).every(key => isSame(opened[key], draft.answers[key]));
  const fields = fieldsOf(sent.kind);
  const changed = new Set(fields.filter(field => !same(field)).map(placeOf));
  const kept = fields.filter(field => !changed.has(placeOf(field)));
  const keptKeys = new Set(kept.flatMap(keysOf));
  const fresh = Object.entries(draft.answers).filter(([key]) => !keptKeys.has(key));
  const { faults, posted } = readAnswers({ ...draft, answers: Object.fromEntries(fresh) });
  const { lang } = readAnswers(draft).posted;
  const whole: Json = { ...unaskedOf(sent), ...posted, lang };
  const standing = storedOf(sent, lang ?? 'vi');
  for (const field of kept)
    for (const place of field.at === 'contact' ? ['phone', 'email'] : [placeOf(field)])
      keepIn(whole, place.split('.'), valueAt(standing, place));
  return { faults, posted: whole as Told['posted'] };
}

const isSame = (a: Answer | undefined, b: Answer | undefined) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');

/** The parts of a price are one answer; a contact is asked for once, and is kept as phone and e-mail. */
const placeOf = ({ at }: Field): string => (at.startsWith('price') ? 'price' : at);

function keepIn(tree: Json, [key, ...rest]: string[], value: unknown): void {
  if (value === undefined || value === null || key === undefined) return;
  if (rest.length === 0) tree[key] = value;
  else keepIn((tree[key] ??= {}) as Json, rest, value);
}

/** All that the record has, in the shape in which it is posted; a technology in every language that it is told in. */
function storedOf(sent: SentRecord, locale: Locale): Json {
  const posted = postedOf(sent, locale);
  if (sent.kind === 'need') return posted;
  return { ...posted, ...technologyToRecord(sent.record, undefined), price: posted.price };
}

/** What the house gives a record itself. */
const OWN = ['kind', 'ref', 'source', 'publishedAt'];

/** The fields of what was sent that no question fills. */
function unaskedOf(sent: SentRecord): Json {
  if (sent.kind === 'need') {
    const { record } = sent;
    const [sector] = record.sectors;
    return { ...(sector && { sector }), ...(titleSaid(record) && { title: sourceOf(record.title).value }) };
  }
  const told = Object.entries(technologyToRecord(sent.record, undefined));
  const asked = new Set([...OWN, ...fieldsOf('technology').map(field => field.at.split('.')[0])]);
  return Object.fromEntries(told.filter(([key]) => !asked.has(key)));
}

/** A need's title that is nobody's own words is made anew from the mended ones. */
function titleSaid({ title, description, product }: SubmittedNeed): boolean {
  const words = (text: SubmittedNeed['title']) => (text.length > 0 ? sourceOf(text).value : '');
  return words(title) !== titleFrom({ problem: words(description), product: words(product) });
}

function postedOf({ kind, record }: SentRecord, locale: Locale): Json {
  const { phone, email, organisation, consents } = record;
  const agreed = Object.entries(CONSENT_FIELD).map(([purpose, field]) => [
    field,
    agreedTo(consents, purpose as keyof typeof CONSENT_FIELD),
  ]);
  const { kind: firmKind, ...firm } = organisation ?? {};
  const sender = { contact: email ?? phone, phone, email, ...Object.fromEntries(agreed) };
  const party = { ...firm, type: firmKind };
  if (kind === 'technology') {
    const told = textsIn(technologyToRecord(record, undefined), locale) as Json;
    return { ...told, price: record.floorPrice ?? told.price, ...sender, provider: party };
  }
  const { description, ...told } = textsIn(needToRecord(record, undefined), locale) as Json;
  const means = { budgetVnd: record.budgetVnd, ...record.has };
  return { ...told, problem: description, ...means, ...sender, organisation: party };
}

/** A record in the format with its texts in the language in which they were written. */
function textsIn(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map(item => textsIn(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  const versions = Object.entries(value);
  if (versions.length > 0 && versions.every(isVersion)) {
    const [, said] = versions.find(([lang]) => lang === locale) ?? versions[0]!;
    return typeof said === 'string' ? said : (said as { value: string }).value;
  }
  return Object.fromEntries(versions.map(([key, item]) => [key, textsIn(item, locale)]));
}

const isVersion = ([key, said]: [string, unknown]): boolean =>
  /^[a-z]{2,3}(-|$)/.test(key) &&
  (typeof said === 'string' || (typeof said === 'object' && said !== null && 'value' in said));

const stepInto = (tree: unknown, key: string): unknown =>
  typeof tree === 'object' && tree !== null ? (tree as Json)[key] : undefined;

const valueAt = (tree: unknown, at: string): unknown => at.split('.').reduce(stepInto, tree);
