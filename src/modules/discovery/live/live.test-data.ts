import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { operatorCtx } from '../../../../test/database.ts';
import { latestSeq } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import { loadSample, readSample } from '../../catalogue/index.ts';
import { analyseQuery, type LexiconSources } from '../engine.ts';
import type { Discovery } from './discovery.ts';
import type { Knowledge } from './knowledge.ts';

const sample = readSample('db/sample');
/** The first of those that `loadSome` loads. */
export const FIRST_REF = sample.technologies[0]!.ref;

/** Loads `count` technologies of the sample; each `retitle` is given its place and may say another title. */
export const loadSome = (
  database: Database,
  count: number,
  retitle: (place: number) => string | undefined = () => undefined,
): Promise<number> =>
  loadSample(operatorCtx(database), {
    organisations: sample.organisations,
    technologies: sample.technologies.slice(0, count).map((record, place) => {
      const title = retitle(place);
      return title === undefined ? record : { ...record, title: { vi: title } };
    }),
    needs: [],
  });

/** Words that a test may change; `asked` counts how often they were asked for. */
export function changingWords(first: LexiconSources): Knowledge & { now: LexiconSources; asked: number } {
  const words = {
    now: first,
    asked: 0,
    sources: async () => {
      words.asked++;
      return { ...words.now };
    },
  };
  return words;
}

export function collectingLog() {
  const lines: { level: number; why?: string; msg: string }[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

export const idsFor = (discovery: Discovery, text: string): string[] =>
  discovery
    .index()
    .search({ groups: analyseQuery(text, discovery.lexicon), kind: 'technology', limit: 100 })!
    .hits.map(hit => hit.id);

/** Waits until the acts written by now are taken in. */
export async function untilSeen(database: Database, discovery: Discovery): Promise<void> {
  for (const last = await latestSeq(database.db); discovery.seenSeq() < last; ) await setTimeout(20);
}
