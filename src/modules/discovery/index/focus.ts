import type { Alternative, Group } from '../lexicon/groups.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { isConcept, isVietnamese } from '../lexicon/mentions.ts';

/** From so many known words on, a text tells a story around its need. */
const TOLD = 3;
/** A Vietnamese syllable that no table knows: a name in a short query, narration in a told need. */
const NARRATION = 0.25;
/** A syllable that only the open lists know: they give it one of its many senses. */
const OPEN_SYLLABLE = 0.5;
/** What a topic, or one sense of an ambiguous word, keeps when no other topic is of its sector. */
const TOPIC_ALONE = 0.5;
const SENSE_ALONE = 0.6;
/** Readings this close to the surest name the word itself; the others name something broader. */
const NAMING = 0.6;

const termOf = ({ terms: [first] }: Alternative): string => first?.term ?? '';

const sectorsOfReading = (reading: Alternative, lexicon: Lexicon): readonly string[] =>
  isConcept(termOf(reading)) ? (lexicon.concepts.get(termOf(reading).slice(1))?.sectors ?? []) : [];

function sectorsOf({ alternatives }: Group, lexicon: Lexicon): string[] {
  const least = NAMING * (alternatives[0]?.p ?? 0);
  const naming = alternatives.filter(a => a.p >= least);
  return [...new Set(naming.flatMap(a => sectorsOfReading(a, lexicon)))];
}

/** The weight that speaks of each sector. */
type Sectors = ReadonlyMap<string, number>;

function spokenIn(groups: readonly Group[], lexicon: Lexicon): Sectors {
  const spoken = new Map<string, number>();
  for (const group of groups) {
    const sectors = sectorsOf(group, lexicon);
    for (const s of sectors) spoken.set(s, (spoken.get(s) ?? 0) + group.weight / sectors.length);
  }
  return spoken;
}

/** What the rest of the need speaks of: everything without one group's own part. */
function without(spoken: Sectors, group: Group, sectors: readonly string[]): Sectors {
  const own = group.weight / sectors.length;
  return new Map([...spoken].map(([s, weight]) => [s, sectors.includes(s) ? weight - own : weight]));
}

/** 0 to 1: how far one of the sectors is what the rest mostly speaks of; 1 when the rest speaks of none. */
function agreement(sectors: readonly string[], rest: Sectors): number {
  const most = Math.max(0, ...rest.values());
  return most < 1e-9 ? 1 : Math.max(0, ...sectors.map(s => rest.get(s) ?? 0)) / most;
}

/** The senses of an ambiguous word by how they agree with the rest, the best keeping its place. */
function weighSenses(group: Group, rest: Sectors, best: number, lexicon: Lexicon): Alternative[] {
  if (best === 0) return group.alternatives;
  return group.alternatives.map(reading => {
    const sectors = sectorsOfReading(reading, lexicon);
    if (sectors.length === 0) return reading;
    const part = Math.min(1, agreement(sectors, rest) / best);
    return { ...reading, p: reading.p * (SENSE_ALONE + (1 - SENSE_ALONE) * part) };
  });
}

function focused(group: Group, spoken: Sectors, lexicon: Lexicon): Group {
  const [surest] = group.alternatives;
  if (!surest) return group;
  const weighed = (by: number, alternatives = group.alternatives): Group => ({
    ...group,
    alternatives,
    weight: group.weight * by * Math.min(1, Math.max(...alternatives.map(a => a.p))),
  });
  if (group.kind === 'raw') return weighed(isVietnamese(termOf(surest)) ? NARRATION : 1);
  if (group.kind === 'topic' && group.words === 1 && !group.alternatives.some(a => isConcept(termOf(a)))) {
    return weighed(OPEN_SYLLABLE);
  }
  const sectors = sectorsOf(group, lexicon);
  if (sectors.length === 0) return weighed(1);
  const rest = without(spoken, group, sectors);
  const agreed = agreement(sectors, rest);
  const senses = weighSenses(group, rest, agreed, lexicon);
  return weighed(TOPIC_ALONE + (1 - TOPIC_ALONE) * agreed, senses);
}

/**
 * Finds the core of a told need: topics whose sectors agree keep their weight, a topic from elsewhere, an
 * unsure reading and words of narration lose some of theirs. A short query is left as it is.
 */
export function focus(groups: readonly Group[], lexicon: Lexicon): Group[] {
  if (groups.filter(group => group.kind !== 'raw').length < TOLD) return [...groups];
  const spoken = spokenIn(groups, lexicon);
  return groups.map(group => focused(group, spoken, lexicon));
}
