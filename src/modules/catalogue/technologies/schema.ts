import type { LocalisedText } from '../../../kernel/localised.ts';

/** From least to most; equal when the source gives one figure. */
export type Band = { min: number; max: number };
export type Price = Band & { currency: string };

/** What a technology takes of the firm that receives it; what is not known is absent. */
export type Takes = {
  capitalVnd?: Band;
  runningCostVndPerYear?: Band;
  areaM2?: Band;
  powerKw?: Band;
  waterM3PerDay?: Band;
  staff?: Band;
};

export type Technology = {
  id: string;
  source: string;
  ref: string;
  version: number;
  title: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
  providerId: string | null;
  country: string | null;
  sourceUrl: string | null;
  licence: string | null;
  sectors: string[];
  forms: string[];
  trl: number | null;
  green: boolean | null;
  price: Price | null;
  takes: Takes;
  demandsLevel: string | null;
  ip: string[];
  tags: string[];
  /** 'YYYY-MM-DD' */
  publishedAt: string;
  sample: boolean;
};

export type TechnologyRecord = Omit<Technology, 'id' | 'version'> & { id: string; digest: string };
