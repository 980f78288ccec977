/** What a sender is asked to agree to, each for itself: Law on Personal Data Protection 91/2025/QH15. */
export const PURPOSES = ['publish', 'name', 'contact', 'support'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const isPurpose = (text: string): text is Purpose => PURPOSES.some(purpose => purpose === text);

export type Consent = {
  purpose: Purpose;
  /** The sentence that was agreed to, as it was read. */
  wording: string;
  givenAt: Date;
  withdrawnAt: Date | null;
};
