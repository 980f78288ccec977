import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { AgreedBy, Representation } from './schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    need_representation: {
      need_id: string;
      organisation_id: string | null;
      agreed_by: AgreedBy;
      agreed_on: string;
      said_by: string;
    };
  }
}

export async function saveRepresentation(
  trx: Trx,
  needId: string,
  organisationId: string | null,
  { agreedBy, agreedOn, saidBy }: Representation,
): Promise<void> {
  await trx
    .insertInto('need_representation')
    .values({
      need_id: needId,
      organisation_id: organisationId,
      agreed_by: agreedBy,
      agreed_on: agreedOn,
      said_by: saidBy,
    })
    .execute();
}

/** How the firm agreed, for those who may read what is said in confidence. */
export async function findRepresentation(handle: Db | Trx, needId: string): Promise<Representation | undefined> {
  return handle
    .selectFrom('need_representation')
    .select(['agreed_by as agreedBy', 'agreed_on as agreedOn', 'said_by as saidBy'])
    .where('need_id', '=', needId)
    .executeTakeFirst();
}
