import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Sector } from '../../../kernel/sectors.ts';

/** How a firm comes by a technology: by a contract, by decoding (LTT Art. 2.16), by developing it itself. */
export const ORIGINS = ['transfer', 'decoding', 'own'] as const;
export type Origin = (typeof ORIGINS)[number];
export type OwnOrigin = Exclude<Origin, 'transfer'>;

export const STEPS = ['transferred', 'installed', 'operating', 'mastered', 'developed', 'replicated'] as const;
export type Step = (typeof STEPS)[number];
export type MasteryState = 'contracted' | 'planned' | Step | 'failed';

export const FAIL_REASONS = ['money', 'people', 'equipment', 'market', 'partner', 'law', 'other'] as const;
export type FailReason = (typeof FAIL_REASONS)[number];

/** What the contract promised: a figure in a unit of `kernel/units`. */
export type Promised = { what: string; unit: string; promised: number };

/** A figure promised against what was achieved; what was never promised is null. */
export type EvidenceFigure = { what: string; unit: string; promised: number | null; achieved: number };

export type Evidence = {
  /** What was done, in a sentence or two. */
  words: string;
  figures: EvidenceFigure[];
  /** Legal day since which it runs without the supplier's experts. */
  withoutExpertsSince: string | null;
  improvements: string;
  trained: number | null;
};

export type EvidenceFile = { id: string; name: string; mediaType: string; size: number; sha256: string; words: string };

/** Both sides as the deal named them; a firm's own work has no owner. */
export type Sides = {
  organisationId: string | null;
  personId: string | null;
  ownerOrganisationId: string | null;
  ownerPersonId: string | null;
};

export type MasteryCase = Sides & {
  id: string;
  origin: Origin;
  state: MasteryState;
  version: number;
  dealId: string | null;
  technologyId: string | null;
  title: LocalisedText;
  sector: Sector;
  /** Code of the province where it is put to use. */
  province: string | null;
  plan: string;
  promised: Promised[];
  receiverShows: boolean;
  ownerShows: boolean;
  failedFrom: MasteryState | null;
  failReason: FailReason | null;
  failWords: string | null;
  failedAt: Date | null;
  openedAt: Date;
  updatedAt: Date;
};

export type ClaimState = 'claimed' | 'confirmed' | 'returned' | 'withdrawn';

export type Claim = {
  id: string;
  caseId: string;
  /** Counted from 1 within the case: one follows the other. */
  number: number;
  step: Step;
  state: ClaimState;
  /** Legal day on which the step was reached. */
  reachedOn: string;
  evidence: Evidence;
  claimedBy: string;
  /** The organisations for which its claimant was appointed at that moment. */
  employers: readonly string[];
  claimedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionWords: string | null;
};

/** What of a deal is needed here. */
export type KnownDeal = Sides & {
  id: string;
  state: string;
  technologyId: string | null;
  province: string | null;
  brokerPersonId: string | null;
};

export const isOrigin = (text: string): text is Origin => ORIGINS.some(origin => origin === text);
export const isStep = (text: string): text is Step => STEPS.some(step => step === text);
export const isFailReason = (text: string): text is FailReason => FAIL_REASONS.some(reason => reason === text);
