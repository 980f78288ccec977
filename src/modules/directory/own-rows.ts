import type { OwnRows } from '../../platform/db/own-rows.ts';

/** What this module keeps about a person, for the download of one's data. */
export const ownClaimRows: readonly OwnRows[] = [
  {
    as: 'claimsOfOrganisations',
    table: 'organisation_claim',
    person: 'person_id',
    columns: ['claimed_at', 'organisation_id', 'reason', 'email', 'state', 'decided_at', 'decline_reason'],
  },
];
