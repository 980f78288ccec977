import { sql } from 'kysely';
import type { Role } from '../../../../kernel/actor.ts';
import type { LocalisedText } from '../../../../kernel/localised.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { FEWEST } from '../figures/rules.ts';
import type { Known } from '../receiver.ts';

export type Answerer = {
  /** Of whoever is named with the record in public. */
  name: LocalisedText | null;
  /** Somebody here can answer; otherwise brokers ask. */
  answerable: boolean;
  /** Median of the named organisation's days to a first answer; null before it has given five. */
  days: number | null;
  /** The reader is one of those who answer, and so sends nothing to it. */
  own: boolean;
  /** The interest that the reader has open already. */
  openId: string | null;
};

/**
 * All that stands on a record's page of who answers for it, in one statement, since every view of a page asks: the
 * same answerers as `receiverOf` knows. `roles` answer for an organisation; `day` is a legal day.
 */
export async function findAnswerer(
  handle: Db | Trx,
  { type, id, organisationId }: Known,
  { roles, personId, day }: { roles: readonly Role[]; personId: string | null; day: string },
): Promise<Answerer> {
  const held = sql`from record_holder h where h.record_type = ${type} and h.record_id = ${id}::uuid`;
  const holding = sql`select ${held} and h.organisation_id is null
    and exists (select from person where person.id = h.person_id and person.erased_at is null)`;
  const appointed = sql`select from role_grant g where g.organisation_id = coalesce(party.id,
      (select h.organisation_id ${held} and h.organisation_id is not null order by 1 limit 1))
    and g.role = any(${sql.val([...roles])}::text[]) and g.revoked_at is null
    and g.valid_from <= ${day}::date and (g.valid_until is null or g.valid_until >= ${day}::date)`;
  const { rows } = await sql<Answerer>`
    select organisation.name, exists (${holding}) or exists (${appointed}) as answerable,
      exists (${holding} and h.person_id = ${personId}::uuid)
        or exists (${appointed} and g.person_id = ${personId}::uuid) as own,
      (select case when count(answered_on) >= ${FEWEST}::int
          then percentile_cont(0.5) within group (order by answered_on - sent_on) end
        from interest where receiver_organisation_id = party.id and state <> 'kept'
          and answered_by is not null) as days,
      (select open.id from interest open where open.record_type = ${type} and open.record_id = ${id}::uuid
        and open.sender_person_id = ${personId}::uuid and open.state in ('sent', 'asked', 'escalated')) as "openId"
    from (select ${organisationId}::uuid as id) as party
      left join organisation on organisation.id = party.id`.execute(handle);
  return rows[0]!;
}
