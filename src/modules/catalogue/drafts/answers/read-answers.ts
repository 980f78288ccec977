import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { OfferedTechnology } from '../../submissions/offer-schema.ts';
import type { PostedNeed } from '../../submissions/post-schema.ts';
import { fieldsOf } from '../questions/screens.ts';
import type { Draft } from '../schema.ts';
import { languageOf } from './language.ts';
import { readField } from './read-field.ts';

export type Told = { posted: PostedNeed & OfferedTechnology; faults: FieldErrors };

/** All answers of a draft as the command takes them, and those that could not be read, at their fields. */
export function readAnswers(draft: Draft): Told {
  const posted: Tree = {};
  const faults: FieldErrors = {};
  for (const field of fieldsOf(draft.kind)) {
    const reading = readField(field, draft.answers, draft.english.includes(field.name) ? 'en' : 'vi');
    if (!reading) continue;
    if ('fault' in reading) faults[field.name] = reading.fault;
    else keepAt(posted, field.at.split('.'), reading.value);
  }
  return { posted: finished(draft, posted), faults };
}

type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two fields may fill one place: the band of a price and its currency. */
function keepAt(tree: Tree, [key, ...rest]: string[], value: unknown): void {
  const there = tree[key!];
  if (rest.length > 0) {
    const inner = isTree(there) ? there : {};
    tree[key!] = inner;
    keepAt(inner, rest, value);
  } else tree[key!] = isTree(there) && isTree(value) ? { ...there, ...value } : value;
}

const MAIN = { need: ['problem', 'product'], technology: ['title', 'description', 'problem'] } as const;

function finished({ kind, answers, english }: Draft, { contact, price, ...posted }: Tree): Told['posted'] {
  const main = MAIN[kind].map(name => answers[name]).filter(text => typeof text === 'string');
  const lang = languageOf(main.join('\n'), MAIN[kind].some(name => english.includes(name)) ? 'en' : 'vi');
  const sent: Tree = { ...posted, lang };
  if (typeof contact === 'string') sent[contact.includes('@') ? 'email' : 'phone'] = contact;
  // A currency alone is no price.
  if (isTree(price) && price.min !== undefined) sent.price = { currency: 'VND', ...price };
  return sent as Told['posted'];
}

/** The field of the form at which a fault of the command is mended. */
export function fieldAt(kind: Draft['kind'], path: string): string | undefined {
  if (path === 'phone' || path === 'email') return 'contact';
  const fields = fieldsOf(kind);
  const found =
    fields.find(f => f.at === path) ??
    fields.find(f => path.startsWith(`${f.at}.`)) ??
    fields.find(f => f.at.startsWith(`${path}.`));
  return found?.name;
}
