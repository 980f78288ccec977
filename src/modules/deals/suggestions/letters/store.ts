import { sql } from 'kysely';
import type { Role } from '../../../../kernel/actor.ts';
import type { Said } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import type { Locale, LocalisedText } from '../../../../kernel/localised.ts';
import type { Db, Trx } from '../../../../platform/db/database.ts';
import { OPEN_NEED } from '../store.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    proposal_letter: { person_id: string; suggestion_id: string; told_at: Date };
    proposal_letters_stopped: { person_id: string; stopped_at: Date };
  }
}

/** A proposal as one of its sides is told of it: `title` and the record's id are those of the other side. */
export type ToTell = {
  personId: string;
  email: string;
  locale: Locale;
  suggestionId: string;
  side: 'need' | 'technology';
  recordId: string;
  title: LocalisedText;
  sentence: Said;
};

export type Asked = {
  /** Proposals that came between these two. */
  since: Date;
  moment: Date;
  /** Of each reader, the best. */
  most: number;
  /** Roles that answer for needs and for technologies. */
  roles: Record<'need' | 'technology', readonly Role[]>;
};

const roleIn = (roles: readonly Role[]) => sql`any(${sql.val([...roles])}::text[])`;

/**
 * Proposals to be told: what was accepted at the desk, as the pages show it; to those who answer for either record,
 * once each. An owner is told of public needs alone. Who has had a letter since `moment` waits for the next day.
 */
export async function listToTell(handle: Db | Trx, { since, moment, most, roles }: Asked): Promise<ToTell[]> {
  const day = legalDay(moment);
  const { rows } = await sql<ToTell>`
    with news as (
      select s.id, s.need_id, s.technology_id, s.score, s.told -> 'sentence' as sentence,
        need.title as need_title, need.state as need_state, need.seeker_id, t.title as technology_title, t.provider_id
      from suggestion s
      join need on need.id = s.need_id
      join technology t on t.id = s.technology_id and t.state = 'published'
      where s.state = 'accepted' and ${OPEN_NEED}
        and s.updated_at >= ${since} and s.updated_at < ${moment}
    ), sides as (
      select n.id, h.record_type as side, h.person_id, h.organisation_id from news n
      join record_holder h on (h.record_type = 'need' and h.record_id = n.need_id)
        or (h.record_type = 'technology' and h.record_id = n.technology_id and n.need_state = 'published')
      union select id, 'need', null, seeker_id from news where seeker_id is not null
      union select id, 'technology', null, provider_id from news
        where provider_id is not null and need_state = 'published'
    ), readers as (
      select id, side, person_id from sides where organisation_id is null
      union select s.id, s.side, g.person_id from sides s
        join role_grant g on g.organisation_id = s.organisation_id
          and ((s.side = 'need' and g.role = ${roleIn(roles.need)})
            or (s.side = 'technology' and g.role = ${roleIn(roles.technology)}))
          and g.revoked_at is null and g.valid_from <= ${day}::date
          and (g.valid_until is null or g.valid_until >= ${day}::date)
    ), once as (
      select id, person_id, min(side) as side from readers group by id, person_id
    ), ranked as (
      select n.*, o.side, p.id as person_id, p.email, p.locale, row_number() over (
        partition by p.id order by n.score desc, n.id) as place
      from once o
      join news n on n.id = o.id
      join person p on p.id = o.person_id and p.email_verified and p.erased_at is null
      where not exists (select from proposal_letters_stopped x where x.person_id = p.id)
        and not exists (select from proposal_letter l
          where l.person_id = p.id and (l.suggestion_id = n.id or l.told_at >= ${moment}))
    )
    select person_id as "personId", email, locale, id as "suggestionId", side,
      case side when 'need' then technology_id else need_id end as "recordId",
      case side when 'need' then technology_title else need_title end as title, sentence
    from ranked where place <= ${most}
    order by person_id, place`.execute(handle);
  return rows;
}

export async function markTold(trx: Trx, personId: string, suggestionIds: readonly string[], at: Date): Promise<void> {
  await trx
    .insertInto('proposal_letter')
    .values(suggestionIds.map(id => ({ person_id: personId, suggestion_id: id, told_at: at })))
    .onConflict(oc => oc.doNothing())
    .execute();
}

/** Whether that changed anything. */
export async function stopLetters(trx: Trx, personId: string, at: Date): Promise<boolean> {
  const rows = await sql`
    insert into proposal_letters_stopped (person_id, stopped_at)
    select id, ${at}::timestamptz from person where id = ${personId} and erased_at is null
    on conflict do nothing returning person_id`.execute(trx);
  return rows.rows.length > 0;
}

export async function resumeLetters(trx: Trx, personId: string): Promise<boolean> {
  const rows = await trx
    .deleteFrom('proposal_letters_stopped')
    .where('person_id', '=', personId)
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

export async function areStopped(handle: Db | Trx, personId: string): Promise<boolean> {
  const row = await handle
    .selectFrom('proposal_letters_stopped')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nothing is left of what somebody who is forgotten was written to about. */
export async function forgetProposalLetters(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('proposal_letter').where('person_id', '=', personId).execute();
  await trx.deleteFrom('proposal_letters_stopped').where('person_id', '=', personId).execute();
}
