import type { LocalisedText } from '../../../kernel/localised.ts';
import type {
  IpKind,
  IpStatus,
  ListStatus,
  PriceKind,
  TransferMode,
  TransferObject,
  TransferRight,
} from '../codes.ts';

/** From least to most; equal when the source gives one figure. */
export type Band = { min: number; max: number };
export type Price = Band & {
  currency: string;
  kind?: PriceKind | undefined;
  /** What the price is for, when it is not for the whole: 'm²', 't' … */
  per?: string | undefined;
};

/** A measured figure; `min` alone is "at least", `max` alone "at most". */
export type Figure = { min?: number | undefined; max?: number | undefined; unit: string };

/** What a technology takes of the firm that receives it; what is not known is absent. */
export type TakesFigures = {
  capitalVnd?: Band | undefined;
  runningCostVndPerYear?: Band | undefined;
  areaM2?: Band | undefined;
  powerKw?: Band | undefined;
  waterM3PerDay?: Band | undefined;
  staff?: Band | undefined;
};
export type Takes = TakesFigures & {
  skills?: LocalisedText | undefined;
  /** Raw materials, fuel, spare parts. */
  inputs?: LocalisedText | undefined;
  /** Climate, soil, water or region that it works in. */
  climate?: LocalisedText | undefined;
  /** What the firm must hold before it may run it. */
  certificates?: LocalisedText[] | undefined;
};

export type Advantage = {
  text: LocalisedText;
  figure?: Figure | undefined;
  /** The existing solution that it is measured against. */
  against?: LocalisedText | undefined;
};
export type Specification = {
  name: LocalisedText;
  figure?: Figure | undefined;
  words?: LocalisedText | undefined;
};
export type IpRight = {
  kind: IpKind;
  number?: string | undefined;
  /** ISO 3166-1 alpha-2 of the office; 'EP' and 'WO' too. */
  country?: string | undefined;
  status?: IpStatus | undefined;
  url?: string | undefined;
  note?: LocalisedText | undefined;
};
export type Reference = {
  site: LocalisedText;
  country?: string | undefined;
  province?: string | undefined;
  year?: number | undefined;
  result?: LocalisedText | undefined;
};
/** A code of a classification, with the edition of its scheme. */
export type Code = { scheme: 'vsic' | 'st-field' | 'ipc'; version: string; code: string };

/** What is read only with the whole record; what is not known is absent. */
export type TechnologyDetails = {
  problem?: LocalisedText;
  advantages?: Advantage[];
  applications?: LocalisedText[];
  specification?: Specification[];
  objects?: TransferObject[];
  modes?: TransferMode[];
  rights?: TransferRight[];
  ip?: IpRight[];
  standards?: string[];
  references?: Reference[];
  codes?: Code[];
};

export type TechnologyState = 'submitted' | 'held' | 'published' | 'declined' | 'withdrawn' | 'expired';

/** What everybody may read of a published technology. */
export type Technology = {
  id: string;
  source: string;
  ref: string;
  version: number;
  state: TechnologyState;
  title: LocalisedText;
  summary: LocalisedText;
  description: LocalisedText;
  details: TechnologyDetails;
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
  listStatus: ListStatus | null;
  tags: string[];
  /** 'YYYY-MM-DD' */
  publishedAt: string;
  /** 'YYYY-MM-DD': the owner stands by the record until the end of this day. */
  validUntil: string | null;
  sample: boolean;
  updatedAt: Date;
};

export type TechnologyRecord = Omit<Technology, 'version' | 'state' | 'updatedAt'> & { digest: string };
