import type { Locale } from '../../../../kernel/localised.ts';
import { provinceIn } from '../answers/places.ts';
import type { Answers } from '../schema.ts';
import { bandIn, dayIn, emailIn, phoneIn, plainBandIn, sumIn, taxCodeIn } from './findings.ts';
import { itemsFrom, linesAbout, type Passage, proseAbout, proseFrom } from './passages.ts';
import { typedBand, typedMoney } from './typed.ts';

type Found = { [name: string]: Answers[string] | undefined };

const BUDGET =
  /ngân sách|kinh phí|chi (?:khoảng|tối đa|nhiều nhất|được)|có thể chi|dự kiến chi|budget|can spend|afford/i;
const DEADLINE = /trước|thời hạn|hạn chót|chậm nhất|deadline|before|by the end|no later than|needed by/i;
const WHAT_WE_MAKE = new RegExp(
  String.raw`(?:sản xuất|chế biến|nuôi|trồng|làm ra|we (?:make|produce|process|grow))\s+([^.,;\n]{2,60}?)` +
    String.raw`(?=[.,;\n]|\s(?:ở|tại|với|trên|in|at|with|on)\s|$)`,
  'iu',
);

/** The answers that a letter or form about a need gives. */
export function needAnswers(passages: readonly Passage[], document: string, lang: Locale): Found {
  const prose = (topic: Passage['topic']) => proseAbout(passages, topic);
  const firm = itemsFrom(linesAbout(passages, 'provider'))[0];
  const place = [...linesAbout(passages, 'address'), firm ?? '', document].join('\n');
  const has = (topic: Passage['topic'], units: string[]) => {
    const said = linesAbout(passages, topic).join('\n');
    const band = bandIn(said, lang, units) ?? (topic === 'staff' ? plainBandIn(said, lang) : undefined);
    return band && typedBand(band, lang);
  };
  return {
    problem: withoutBudget(problemOf(passages, document), lang),
    product: itemsFrom(linesAbout(passages, 'product')).join(', ') || productIn(document),
    province: provinceIn(place),
    ...budget(prose('budget') || sentenceWith(document, BUDGET), lang),
    deadline: dayIn(prose('deadline') || sentenceWith(document, DEADLINE)),
    contact: phoneIn(linesAbout(passages, 'contact').join('\n')) ?? emailIn(document) ?? phoneIn(document),
    firm,
    taxCode: taxCodeIn(document) ?? prose('taxCode').match(/\d{10}(?:-?\d{3})?/)?.[0],
    present: prose('present'),
    targets: itemsFrom(linesAbout(passages, 'targets')).join('\n'),
    constraints: prose('constraints'),
    notWanted: prose('notWanted'),
    powerKw: has('power', ['kW']),
    areaM2: has('area', ['m²']),
    waterM3PerDay: has('water', ['m³/day', 'm³']),
    staff: has('staff', ['person']),
  };
}

const productIn = (document: string) => document.match(WHAT_WE_MAKE)?.[1]?.trim();

/** Told under a heading of its own, or else in the text that has none. */
function problemOf(passages: readonly Passage[], document: string): string {
  const told = (['title', 'problem', 'summary', 'description'] as const)
    .map(topic => proseAbout(passages, topic))
    .filter(text => text !== '');
  if (told.length > 0) return told.join('\n');
  return proseAbout(passages, 'preamble') || proseFrom(document.split('\n'));
}

function budget(said: string, lang: Locale): Found {
  const sum = sumIn(said, lang);
  if (sum?.currency !== 'VND') return {};
  const { amount, unit } = typedMoney({ min: sum.band.max, max: sum.band.max }, lang);
  return { budget: amount, budget_unit: unit };
}

const sentenceWith = (text: string, words: RegExp): string =>
  text.split(/(?<=[.!?])\s|\n/).find(sentence => words.test(sentence) && /\d/.test(sentence)) ?? '';

const GREETING = /^(?:kính gửi|kính thưa|dear|to whom)\b[^\n]*\n/iu;

/** What can be spent is said in confidence, so it does not stay in the words that may be published. */
const withoutBudget = (problem: string, lang: Locale): string =>
  problem
    .replace(GREETING, '')
    .split(/(?<=[.!?]\s|\n)/)
    .map(sentence => (BUDGET.test(sentence) && sumIn(sentence, lang) ? withoutSum(sentence, lang) : sentence))
    .join('')
    .trim();

function withoutSum(sentence: string, lang: Locale): string {
  const end = sentence.slice(sentence.trimEnd().length);
  const kept = sentence.split(/,\s/).filter(clause => !sumIn(clause, lang));
  const said = kept.join(', ').trim();
  return said === '' ? end : said[0]!.toUpperCase() + said.slice(1) + end;
}
