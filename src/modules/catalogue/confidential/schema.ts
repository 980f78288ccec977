/** What is said in confidence of a need and of a technology. */
export const CONFIDENTIAL = {
  need: ['budget', 'means', 'firm', 'phone', 'email'],
  technology: ['floorPrice', 'firm', 'phone', 'email'],
} as const;
export type ConfidentialField = (typeof CONFIDENTIAL)['need' | 'technology'][number];

/** In what way somebody has to do with a record. */
export type Relation = 'sender' | 'reviewer' | 'broker' | 'party' | 'inspector';
