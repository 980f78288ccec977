import type { Need, NeedConfidence } from '../needs/schema.ts';
import type { Price, Technology } from '../technologies/schema.ts';
import type { Consent } from './consents/schema.ts';

export type RecordKind = 'need' | 'technology';

/** The firm as its sender told of it: no organisation before it has agreed to be named and is published. */
export type FirmTold = {
  name?: string | undefined;
  taxCode?: string | undefined;
  kind?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  province?: string | undefined;
  website?: string | undefined;
};

/** What a sender says beside the record itself. */
type Sent = {
  createdAt: Date;
  organisation: FirmTold | null;
  phone: string | null;
  email: string | null;
  consents: Consent[];
};

/** The whole of a record, confidence and all: for its own sender and the reviewer. */
export type SubmittedNeed = Need & NeedConfidence & Sent;
export type SubmittedTechnology = Technology & Sent & { floorPrice: Price | null };
