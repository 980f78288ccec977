import type { Generated } from 'kysely';
import type { Person } from '../../../kernel/actor.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { territoryOf } from '../../identity/index.ts';
import type { NewDeal } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    deal: DealTable;
  }
}

type DealTable = {
  id: string;
  state: string;
  version: Generated<number>;
  technology_id: string | null;
  need_id: string | null;
  interest_id: string | null;
  seeker_organisation_id: string | null;
  seeker_person_id: string | null;
  owner_organisation_id: string | null;
  owner_person_id: string | null;
  broker_person_id: string | null;
  province: string | null;
  opened_at: Date;
  updated_at: Date;
};

/** Opens a deal in the state `accepted`; whoever does it records the act. */
export async function insertDeal(trx: Trx, deal: NewDeal, now: Date): Promise<void> {
  await trx
    .insertInto('deal')
    .values({
      id: deal.id,
      state: 'accepted',
      technology_id: deal.technologyId,
      need_id: deal.needId,
      interest_id: deal.interestId,
      seeker_organisation_id: deal.seeker.organisationId,
      seeker_person_id: deal.seeker.personId,
      owner_organisation_id: deal.owner.organisationId,
      owner_person_id: deal.owner.personId,
      broker_person_id: deal.brokerPersonId,
      province: deal.province,
      opened_at: now,
      updated_at: now,
    })
    .execute();
}

/** Whether this person, or an organisation that they act for, is a party of a deal about this record. */
export async function isDealParty(
  handle: Db | Trx,
  kind: 'need' | 'technology',
  recordId: string,
  person: Person,
): Promise<boolean> {
  const found = await handle
    .selectFrom('deal')
    .select('id')
    .where(`${kind}_id`, '=', recordId)
    .where(eb => {
      const [seeks, owns] = [territoryOf(person, 'need.hold'), territoryOf(person, 'technology.hold')];
      return eb.or([
        eb('seeker_person_id', '=', person.id),
        eb('owner_person_id', '=', person.id),
        ...seeks.organisations.map(id => eb('seeker_organisation_id', '=', id)),
        ...owns.organisations.map(id => eb('owner_organisation_id', '=', id)),
      ]);
    })
    .executeTakeFirst();
  return found !== undefined;
}
