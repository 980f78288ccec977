import { clip } from '../../../../kernel/clean-text.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { languageOf } from '../answers/language.ts';
import { fieldsOf } from '../questions/screens.ts';
import type { Answer, Draft } from '../schema.ts';
import { withoutContact } from './findings.ts';
import { needAnswers } from './need.ts';
import { passagesOf } from './passages.ts';
import { technologyAnswers } from './technology.ts';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;

/** A line of dots says nothing. */
function asTyped(answer: string, kind: string | undefined): string {
  if (!/[\p{L}\p{N}]/u.test(answer)) return '';
  return kind === 'prose' || kind === 'lines'
    ? clip(withoutContact(answer), LONGEST_TEXT)
    : clip(answer, LONGEST_LINE);
}

/** What a document says, as the answers of a draft; all of it waits for a look by its reader. */
export function prefill(kind: RecordKind, document: string, locale: Locale): Draft {
  const lang = languageOf(document, locale);
  const passages = passagesOf(document);
  const read = kind === 'need' ? needAnswers : technologyAnswers;
  const found = read(passages, document, lang);
  const kinds = new Map(fieldsOf(kind).map(field => [field.name, field.kind as string]));
  const answers = Object.fromEntries(
    Object.entries(found)
      .map(([name, answer]) => [name, typeof answer === 'string' ? asTyped(answer, kinds.get(name)) : answer])
      .filter((told): told is [string, Answer] => told[1] !== undefined && told[1].length > 0),
  );
  const prefilled = Object.keys(answers).filter(name => kinds.has(name));
  return { kind, answers, skipped: [], prefilled, english: lang === 'en' ? prefilled : [] };
}
