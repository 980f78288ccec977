import type { LocalisedText } from '../../../kernel/localised.ts';

export type Kind = 'technology' | 'need';

/** A range of a quantity; a single figure has `min` equal to `max`. */
export type Band = { min: number; max: number };

/** The four levels of a technology line, Circular 17/2019/TT-BKHCN. */
export type Level = 'outdated' | 'medium' | 'medium-advanced' | 'advanced';

/**
 * The seven climatic regions of Viet Nam, of which the southernmost is split in two as the regions of
 * Resolution 306/NQ-CP are; `temperate` stands for whatever has a real winter and lies outside.
 */
export type Place =
  | 'north-west'
  | 'north-east'
  | 'red-river'
  | 'north-central'
  | 'south-central'
  | 'highlands'
  | 'south-east'
  | 'mekong'
  | 'temperate';

/** What somebody has learnt, after the levels of the National Qualifications Framework (Decision 1982/QĐ-TTg). */
export type Skill = 'untrained' | 'worker' | 'technician' | 'engineer' | 'postgraduate';

/** The Government's lists: Law on Technology Transfer, Articles 9, 10 and 11. */
export type Listing = 'encouraged' | 'restricted' | 'prohibited';

/**
 * What fit and means are judged by. On a technology: what it takes. On a need: what the firm has
 * (`min` equal to `max`), `capitalVnd` being its budget. `null` means that nobody has said.
 */
export type Traits = {
  sectors: string[];
  trl: number | null;
  level: Level | null;
  capitalVnd: Band | null;
  runningCostVndPerYear: Band | null;
  areaM2: Band | null;
  powerKw: Band | null;
  waterM3PerDay: Band | null;
  staff: Band | null;
  /** Legal day, 'YYYY-MM-DD'. */
  deadline: string | null;
  province: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  transferForms: string[];
  /** On a technology: where it says that it works. On a need: the climates of its province. Empty: not said. */
  places: Place[];
  /** Where a technology is in use. */
  usedIn: Place[];
  /** What it handles, or what there is to handle, in a day. */
  tonnesPerDay: Band | null;
  cubicMetresOfWaterPerDay: Band | null;
  /** ISO 639-1. On a technology: those that people wrote it in. On a need: those that its sender reads. */
  languages: string[];
  listing: Listing | null;
  /** The most that anybody who runs it must have learnt; on a need: the most that anybody there has. */
  skill: Skill | null;
};

export type DocumentFields = {
  title: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
  /** What is read only with the whole record: it is found by it, but weakly. */
  details?: LocalisedText;
  /** Tags, names of products, keywords: any language. */
  other: string[];
};

export type DocumentFacets = {
  sector: string[];
  country: string | null;
  form: string[];
  trl: number | null;
  green: boolean | null;
  province: string | null;
  /** Id of whoever offers or seeks it. */
  organisation?: string | null;
  source: string | null;
};

/** A public record as the index takes it. `order`: larger is newer. */
export type IndexDocument = {
  id: string;
  kind: Kind;
  order: number;
  fields: DocumentFields;
  facets: DocumentFacets;
  traits: Traits;
};

/** Traits of which nothing is known: the start for records that say nothing. */
export const NO_TRAITS: Traits = {
  sectors: [],
  trl: null,
  level: null,
  capitalVnd: null,
  runningCostVndPerYear: null,
  areaM2: null,
  powerKw: null,
  waterM3PerDay: null,
  staff: null,
  deadline: null,
  province: null,
  country: null,
  transferForms: [],
  places: [],
  usedIn: [],
  tonnesPerDay: null,
  cubicMetresOfWaterPerDay: null,
  languages: [],
  listing: null,
  skill: null,
};
