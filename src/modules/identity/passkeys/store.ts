import type { Db, Trx } from '../../../platform/db/database.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    person_passkey: PasskeyTable;
  }
}

type PasskeyTable = {
  id: string;
  person_id: string;
  name: string;
  credential_id: string;
  public_key: string;
  counter: string;
  transports: string;
  created_at: Date;
  used_at: Date | null;
};

/** `publicKey` in base64url, `transports` as the browser named them. */
export type Passkey = {
  id: string;
  personId: string;
  name: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
  createdAt: Date;
  usedAt: Date | null;
};

const COLUMNS = [
  'id',
  'person_id as personId',
  'name',
  'credential_id as credentialId',
  'public_key as publicKey',
  'counter',
  'transports',
  'created_at as createdAt',
  'used_at as usedAt',
] as const;

const toPasskey = <T extends { counter: string; transports: string }>(row: T) => ({
  ...row,
  counter: Number(row.counter),
  transports: row.transports.split(' ').filter(Boolean),
});

export async function listPasskeys(handle: Db | Trx, personId: string): Promise<Passkey[]> {
  const rows = await handle
    .selectFrom('person_passkey')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toPasskey);
}

export async function findPasskey(handle: Db | Trx, credentialId: string): Promise<Passkey | undefined> {
  const row = await handle
    .selectFrom('person_passkey')
    .select(COLUMNS)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row && toPasskey(row);
}

/** False when the key is registered already. */
export async function insertPasskey(trx: Trx, passkey: Omit<Passkey, 'usedAt'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('person_passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      name: passkey.name,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: String(passkey.counter),
      transports: passkey.transports.join(' '),
      created_at: passkey.createdAt,
      used_at: null,
    })
    .onConflict(conflict => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function markUsed(handle: Db | Trx, id: string, counter: number, at: Date): Promise<void> {
  await handle
    .updateTable('person_passkey')
    .set({ counter: String(counter), used_at: at })
    .where('id', '=', id)
    .execute();
}

export async function deletePasskey(trx: Trx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('person_passkey')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function deletePasskeysOf(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('person_passkey').where('person_id', '=', personId).execute();
}
