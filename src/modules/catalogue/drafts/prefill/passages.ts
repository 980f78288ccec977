import { cleanText } from '../../../../kernel/clean-text.ts';
import { type Topic, topicOf } from './headings.ts';

export type Passage = {
  topic: Topic | 'preamble';
  lines: string[];
  /** Its heading has a number: then so has the next one. */
  numbered: boolean;
};

const NUMBER = /^(?:#{1,6}\s?|\*\*)?(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3})\s?[.)]\s/;
const NUMBERING = /^(?:#{1,6}\s?|\*\*|[-–•●▪*]\s|(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s?[.)]\s?){1,3}/;
/** Facts of a specification are written "Điện: 75 kW": they stand in their list, and are read besides. */
const FACTS = new Set<Topic>([
  'power',
  'water',
  'area',
  'staff',
  'capital',
  'runningCost',
  'inputs',
  'standards',
]);
const LISTS = new Set<Passage['topic']>(['specification', 'advantages', 'targets']);

/** A document cut at its headings, in its own order. */
export function passagesOf(document: string): Passage[] {
  const passages: Passage[] = [{ topic: 'preamble', lines: [], numbered: false }];
  for (const line of cleanText(document).split('\n').map(l => l.replace(/[^\S\t]+/g, ' ').trim())) {
    const open = passages.at(-1)!;
    const heading = headingOf(line);
    if (!heading) {
      open.lines.push(line);
      continue;
    }
    const passage = { ...heading, numbered: NUMBER.test(line) };
    const isFact = LISTS.has(open.topic) && FACTS.has(heading.topic) && heading.lines.length > 0;
    if (isFact && !(open.numbered && passage.numbered)) {
      open.lines.push(line);
      passages.splice(-1, 0, passage);
    } else passages.push(passage);
  }
  return passages.filter(p => p.lines.some(line => line !== ''));
}

/** "3. Ưu điểm:", "## Applications", "Giá: 1,2 tỷ đồng", and a table's "Xuất xứ⇥Việt Nam". */
function headingOf(line: string): { topic: Topic; lines: string[] } | undefined {
  const bare = line.replace(NUMBERING, '').replace(/\*\*/g, '').trim();
  const [head, ...rest] = bare.split(/\s*(?::|\t+|\s\|\s)\s*/);
  const text = rest.join(': ').trim();
  const topic = topicOf(head!.replace(/[.:]$/, ''), rest.length > 0);
  return topic && { topic, lines: text === '' ? [] : [text] };
}

/** The passages of a topic as one list of lines. */
export const linesAbout = (passages: readonly Passage[], topic: Passage['topic']): string[] =>
  passages.filter(p => p.topic === topic).flatMap(p => p.lines);

const BULLET = /^(?:[-–—*•●▪+]|\d{1,2}[.)])\s+/;

/** Paragraphs out of lines that were broken at the edge of a page. */
export function proseFrom(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let last = '';
  for (const line of lines) {
    const goesOn = last.length > 55 && !/[.!?:;…]$/.test(last) && !BULLET.test(line);
    if (line !== '' && goesOn) paragraphs.push(`${paragraphs.pop()} ${line}`);
    else if (line !== '') paragraphs.push(line);
    last = line;
  }
  return paragraphs.join('\n');
}

/** The items of a list: one a line, lines that go on joined; a single paragraph is cut at its sentences. */
export function itemsFrom(lines: readonly string[]): string[] {
  const items = proseFrom(lines)
    .split('\n')
    .map(item => item.replace(BULLET, '').replace(/[;,]$/, '').trim())
    .filter(item => item !== '');
  if (items.length !== 1) return items;
  return items[0]!
    .split(/;\s+|(?<=\p{L}{2}\.)\s+(?=\p{Lu})/u)
    .map(item => item.replace(/[.;]$/, '').trim())
    .filter(item => item !== '');
}

/** What a document tells of a topic, as paragraphs. */
export const proseAbout = (passages: readonly Passage[], topic: Passage['topic']): string =>
  proseFrom(linesAbout(passages, topic));
