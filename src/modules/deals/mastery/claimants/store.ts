import { sql } from 'kysely';

const day = sql`(claimed_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Of a claim: the organisations for which its claimant was appointed when it was made. */
export const EMPLOYERS = sql<string[]>`array(
  select distinct g.organisation_id::text from role_grant g
  where g.person_id = claimed_by and g.organisation_id is not null and g.valid_from <= ${day}
    and (g.valid_until is null or g.valid_until >= ${day}) and (g.revoked_at is null or g.revoked_at > claimed_at)
)`.as('employers');
