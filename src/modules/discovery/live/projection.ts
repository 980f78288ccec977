import { type LocalisedText, type LocalisedValue, textIn } from '../../../kernel/localised.ts';
import { isSkill, isTechnologyLevel, type Need, type NeedConfidence, type Technology } from '../../catalogue/index.ts';
import type { Organisation } from '../../directory/index.ts';
import {
  type Band,
  CAPACITY_LINE,
  type IndexDocument,
  type Measure,
  type Measured,
  NO_TRAITS,
  placesOf,
  readMeasured,
  readPlaces,
  readSkill,
  readThroughput,
  type Traits,
} from '../engine.ts';

const exactly = (value: number | null | undefined): Band | null =>
  value === null || value === undefined ? null : { min: value, max: value };

const level = (code: string | null | undefined) => (isTechnologyLevel(code) ? code : null);
const skillOf = (code: string | undefined) => (isSkill(code) ? code : null);
const dayNumber = (day: string | null): number => (day ? Date.parse(day) / 86_400_000 : 0);
const namesOf = (organisation: Organisation | undefined): string[] =>
  organisation?.name.map(v => v.value) ?? [];

/** Several texts as one, each language by itself. */
function together(texts: readonly (LocalisedText | undefined)[]): LocalisedText {
  const byLanguage = new Map<string, LocalisedValue>();
  for (const version of texts.flatMap(text => text ?? [])) {
    const before = byLanguage.get(version.lang);
    const value = before ? `${before.value}\n${version.value}` : version.value;
    byLanguage.set(version.lang, { ...version, ...before, value });
  }
  return [...byLanguage.values()];
}

/** What a technology says beside its description. Against what it is measured, and where, are not what it is. */
const technologyTexts = ({ details, takes }: Technology) => [
  details.problem,
  ...(details.advantages ?? []).map(advantage => advantage.text),
  ...(details.applications ?? []),
  ...(details.specification ?? []).map(line => line.name),
  takes.inputs,
  takes.skills,
];

/** What a need says beside its description; what it does not want would be found by its opposite. */
const needTexts = ({ details }: Need) => [
  details.present,
  ...(details.targets ?? []).flatMap(target => [target.what, target.words]),
  details.constraints,
];

/** A technology as the index holds it. */
export function technologyDocument(t: Technology, provider: Organisation | undefined): IndexDocument {
  return {
    id: t.id,
    kind: 'technology',
    order: dayNumber(t.publishedAt),
    fields: {
      title: t.title,
      summary: t.summary,
      description: t.description,
      details: together(technologyTexts(t)),
      other: [...t.tags, ...namesOf(provider)],
    },
    facets: {
      sector: t.sectors,
      country: t.country,
      form: t.forms,
      trl: t.trl,
      green: t.green,
      province: provider?.province ?? null,
      organisation: t.providerId,
      source: t.source,
    },
    traits: technologyTraits(t, provider),
  };
}

export const technologyTraits = (t: Technology, provider: Organisation | undefined): Traits => ({
  sectors: t.sectors,
  trl: t.trl,
  level: level(t.demandsLevel),
  capitalVnd: t.takes.capitalVnd ?? null,
  runningCostVndPerYear: t.takes.runningCostVndPerYear ?? null,
  areaM2: t.takes.areaM2 ?? null,
  powerKw: t.takes.powerKw ?? null,
  waterM3PerDay: t.takes.waterM3PerDay ?? null,
  staff: t.takes.staff ?? null,
  deadline: null,
  province: provider?.province ?? null,
  country: t.country,
  transferForms: t.forms,
  places: readPlaces(textIn(t.takes.climate, 'vi')),
  usedIn: [...new Set((t.details.references ?? []).flatMap(site => placesOf(site.province)))],
  tonnesPerDay: readMeasured(linesOf(t), 'tonnes', CAPACITY_LINE),
  cubicMetresOfWaterPerDay: readMeasured(linesOf(t), 'water', CAPACITY_LINE),
  languages: writtenIn(t.title, t.summary, t.description),
  listing: t.listStatus,
  skill: readSkill(textIn(t.takes.skills, 'vi')),
});

const nameAndFigure = (name: LocalisedText, figure: Measured['figure'] | undefined) =>
  figure ? [{ name: textIn(name, 'vi'), figure }] : [];

const linesOf = ({ details }: Technology) =>
  (details.specification ?? []).flatMap(line => nameAndFigure(line.name, line.figure));

/** The languages in which people wrote; what a machine made of it tells nothing of who can be spoken with. */
const writtenIn = (...texts: LocalisedText[]): string[] => [
  ...new Set(
    texts
      .flat()
      .filter(v => v.origin !== 'machine' && v.value !== '')
      .map(v => v.lang.slice(0, 2)),
  ),
];

/** A published need as the index holds it: without anything that was said in confidence. */
export function needDocument(n: Need, seeker: Organisation | undefined): IndexDocument {
  return {
    id: n.id,
    kind: 'need',
    order: dayNumber(n.publishedAt),
    fields: {
      title: n.title,
      summary: n.product,
      description: n.description,
      details: together(needTexts(n)),
      other: [...n.tags, ...namesOf(seeker)],
    },
    facets: {
      sector: n.sectors,
      country: n.country,
      form: [],
      trl: null,
      green: null,
      province: n.province,
      organisation: n.seekerId,
      source: n.source,
    },
    traits: needTraits(n),
  };
}

/** Without `confidence` only what everybody may read: a reason or a score would give a budget away. */
export const needTraits = (n: Need, confidence?: NeedConfidence): Traits => ({
  ...NO_TRAITS,
  sectors: n.sectors,
  deadline: n.deadline,
  province: n.province,
  country: n.country,
  capitalVnd: exactly(confidence?.budgetVnd),
  staff: exactly(confidence?.has.staff),
  powerKw: exactly(confidence?.has.powerKw),
  areaM2: exactly(confidence?.has.areaM2),
  waterM3PerDay: exactly(confidence?.has.waterM3PerDay),
  level: level(confidence?.has.technologyLevel),
  skill: skillOf(confidence?.has.skill),
  places: n.country === null || n.country === 'VN' ? placesOf(n.province) : [],
  tonnesPerDay: handledADay(n, 'tonnes'),
  cubicMetresOfWaterPerDay: handledADay(n, 'water'),
  languages: [...new Set([...(n.country === 'VN' ? ['vi'] : []), ...writtenIn(n.title, n.description)])],
});

/** What there is to handle in a day: by its targets, else by what it tells. */
function handledADay({ details, title, product, description }: Need, measure: Measure): Band | null {
  const targets = (details.targets ?? []).flatMap(target => nameAndFigure(target.what, target.figure));
  const told = [title, product, description].map(text => textIn(text, 'vi')).join('\n');
  return readMeasured(targets, measure) ?? readThroughput(told, measure);
}

/** Everything that a need says in words, for matching; one language after the other. */
export const needText = (n: Need): string =>
  [n.title, n.product, n.description]
    .map(text => textIn(text, 'vi'))
    .filter(Boolean)
    .join('\n');
