import { fold, hasMarks } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';

/** A Vietnamese and an English label for one thing, from an open word list. `p` (0 to 1): how well they fit. */
export type FreePair = { vi: string; en: string; p: number; origin: 'osm' | 'cldr' };

type Preset = { name?: string; label?: string; terms?: string[]; aliases?: string[] };
type Presets = { presets?: Record<string, Preset>; fields?: Record<string, Preset> };
/** The file `dist/translations/<lang>.json` of @openstreetmap/id-tagging-schema, parsed. */
export type PresetFile = Record<string, { presets: Presets }>;
/** The file `annotations/<lang>/annotations.json` of cldr-annotations-full, parsed. */
export type AnnotationFile = {
  annotations: { annotations: Record<string, { default?: string[]; tts?: string[] }> };
};

const MOST_WORDS = 4;
const BRACKETS = /\s*[([{<].*$/;
const WORDS_ONLY = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’.-]*$/u;
const P_NAME = 0.8;
const P_TERM = 0.55;

function clean(label: string): string | undefined {
  const bare = normalise(label.replace(BRACKETS, '')).trim();
  const fits = WORDS_ONLY.test(bare) && /\p{L}{2}/u.test(bare) && bare.split(/[\s-]+/).length <= MOST_WORDS;
  return fits ? bare : undefined;
}

const cleanAll = (label: string | undefined): string[] =>
  (label ?? '')
    .split(/[/,;]/)
    .map(clean)
    .filter(found => found !== undefined);

/** The list repeats each of its labels without marks for its own search; those echoes are no words. */
function withoutEchoes(labels: readonly string[]): string[] {
  const marked = new Set(labels.filter(hasMarks).map(fold));
  return labels.filter(label => hasMarks(label) || !marked.has(label));
}

function presetPairs(vi: Preset | undefined, en: Preset): FreePair[] {
  if (!vi) return [];
  const viName = vi.name ?? vi.label;
  const enNames = cleanAll(en.name ?? en.label);
  const enTerms = (en.aliases ?? []).flatMap(cleanAll);
  const viTerms = withoutEchoes((vi.terms ?? []).flatMap(cleanAll));
  const pair = (v: string, e: string, p: number): FreePair => ({ vi: v, en: e, p, origin: 'osm' });
  return [
    ...cleanAll(viName).flatMap(v => [
      ...enNames.map(e => pair(v, e, P_NAME)),
      ...enTerms.map(e => pair(v, e, P_TERM)),
    ]),
    ...viTerms.flatMap(v => enNames.map(e => pair(v, e, P_TERM))),
  ];
}

/** Pairs from the names of map features: shops, plants, utilities, objects. */
export function pairsFromPresets(vi: PresetFile, en: PresetFile): FreePair[] {
  const [ours, theirs] = [vi.vi?.presets, en.en?.presets];
  const pairs = (['presets', 'fields'] as const).flatMap(part =>
    Object.entries(theirs?.[part] ?? {}).flatMap(([id, preset]) => presetPairs(ours?.[part]?.[id], preset)),
  );
  return distinct(pairs);
}

/** Pairs from the spoken names of symbols: animals, plants, food, tools, weather. */
export function pairsFromAnnotations(vi: AnnotationFile, en: AnnotationFile): FreePair[] {
  const ours = vi.annotations.annotations;
  const pairs = Object.entries(en.annotations.annotations).flatMap(([symbol, { tts }]) =>
    cleanAll(ours[symbol]?.tts?.[0]).flatMap(v =>
      cleanAll(tts?.[0]).map((e): FreePair => ({ vi: v, en: e, p: P_NAME, origin: 'cldr' })),
    ),
  );
  return distinct(pairs);
}

function distinct(pairs: readonly FreePair[]): FreePair[] {
  const best = new Map<string, FreePair>();
  for (const pair of pairs) {
    if (pair.vi === pair.en) continue;
    const key = `${pair.vi}\t${pair.en}`;
    const known = best.get(key);
    if (!known || known.p < pair.p) best.set(key, pair);
  }
  return [...best.values()];
}
