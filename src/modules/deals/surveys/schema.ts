import type { Said } from '../../../kernel/errors.ts';

export type Survey = {
  id: string;
  name: string;
  province: string;
  sectors: string[];
  /** Legal days. */
  startsOn: string;
  endsOn: string;
};

export const FIRM_STATES = ['to-ask', 'no-need', 'recorded', 'refused', 'not-reached'] as const;
export type FirmState = (typeof FIRM_STATES)[number];

/** How a firm agreed to being written down. */
export const CONSENT_WAYS = ['phone', 'visit', 'paper'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];
export const isConsentWay = (text: string): text is ConsentWay => CONSENT_WAYS.some(way => way === text);

/** A firm as a list tells of it. Contacts are personal data. */
export type ListedFirm = {
  name: string;
  taxCode: string | null;
  sector: string | null;
  contact: string | null;
  phone: string | null;
  email: string | null;
};

export type SurveyedFirm = ListedFirm & {
  id: string;
  surveyId: string;
  version: number;
  state: FirmState;
  note: string;
  consentHow: ConsentWay | null;
  consentOn: string | null;
  draftId: string | null;
  needId: string | null;
};

/** What is wrong with a cell; `row` counts from 1 as a spreadsheet shows it, `column` is its letter. */
export type ListFault = { row: number; column: string; said: Said };
export type ReadList = { firms: ListedFirm[]; faults: ListFault[] };

export type SurveyGiven = { name: string; province: string; sectors: string[]; startsOn: string; endsOn: string };
export type MarkGiven = { action: string; note: string; consentHow: string; consentOn: string };
