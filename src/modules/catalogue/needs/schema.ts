import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Code, Figure } from '../technologies/schema.ts';

export type NeedState = 'submitted' | 'held' | 'published' | 'declined' | 'withdrawn' | 'expired';

export type Target = {
  what: LocalisedText;
  figure?: Figure | undefined;
  words?: LocalisedText | undefined;
};

/** What is read only with the whole record; what is not known is absent. */
export type NeedDetails = {
  /** What the firm does or uses now. */
  present?: LocalisedText;
  targets?: Target[];
  constraints?: LocalisedText;
  /** Approaches that are not wanted. */
  notWanted?: LocalisedText;
  codes?: Code[];
};

/** What everybody may read of a published need. */
export type Need = {
  id: string;
  source: string;
  ref: string;
  version: number;
  state: NeedState;
  title: LocalisedText;
  description: LocalisedText;
  product: LocalisedText;
  details: NeedDetails;
  seekerId: string | null;
  country: string | null;
  /** Code of one of the 34 provinces. */
  province: string | null;
  sourceUrl: string | null;
  licence: string | null;
  sectors: string[];
  tags: string[];
  /** 'YYYY-MM-DD' */
  deadline: string | null;
  publishedAt: string | null;
  sample: boolean;
  updatedAt: Date;
};

/** What the firm has to carry a technology with. */
export type FirmHas = {
  staff?: number;
  powerKw?: number;
  areaM2?: number;
  waterM3PerDay?: number;
  technologyLevel?: string;
  /** The most that anybody there has learnt. */
  skill?: string;
};

/** Said in confidence: read by matching and by the reviewer, shown to nobody else. */
export type NeedConfidence = {
  /** Whole đồng. */
  budgetVnd: number | null;
  has: FirmHas;
};

export type NeedRecord = Omit<Need, 'version' | 'state' | 'updatedAt'> & { digest: string };
