import type { Grant } from '../../../kernel/actor.ts';

/** A new appointment; days are 'YYYY-MM-DD', the last one included, null for open end. */
export type NewGrant = Grant & {
  personId: string;
  validFrom: string;
  validUntil: string | null;
  /** The actor's name in the act log. */
  grantedBy: string;
  grantedAt: Date;
};

export type StoredGrant = NewGrant & {
  revokedBy: string | null;
  revokedAt: Date | null;
  revokeReason: string | null;
};
