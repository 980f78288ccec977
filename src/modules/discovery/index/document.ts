import type { LocalisedText } from '../../../kernel/localised.ts';

export type Kind = 'technology' | 'need';

/** A range of a quantity; a single figure has `min` equal to `max`. */
export type Band = { min: number; max: number };

/** The four levels of a technology line, Circular 17/2019/TT-BKHCN. */
export type Level = 'outdated' | 'medium' | 'medium-advanced' | 'advanced';

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
};
