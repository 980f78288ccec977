import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Hand } from '../deals/schema.ts';
import type { DealFile, DealFileKind, Message } from './schema.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    deal_message: MessageTable;
    deal_file: FileTable;
    deal_reader: { deal_id: string; person_id: string; last_read: number };
  }
}

type MessageTable = {
  id: string;
  deal_id: string;
  seq: number;
  hand: Hand;
  person_id: string;
  body: string;
  sent_at: Date;
  withdrawn_at: Date | null;
};
type FileTable = {
  id: string;
  message_id: string;
  deal_id: string;
  name: string;
  kind: DealFileKind;
  sha256: string;
  size: string;
};

/** The newest messages before one of them, oldest first. */
export async function pageMessages(
  handle: Db | Trx,
  dealId: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<Message[]> {
  const rows = await handle
    .selectFrom('deal_message')
    .selectAll()
    .where('deal_id', '=', dealId)
    .$if(before !== undefined, query => query.where('seq', '<', before!))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  const files = await listFiles(
    handle,
    rows.map(row => row.id),
  );
  return rows.reverse().map(row => toMessage(row, files));
}

export async function findMessage(handle: Db | Trx, dealId: string, id: string): Promise<Message | undefined> {
  const row = await handle
    .selectFrom('deal_message')
    .selectAll()
    .where('deal_id', '=', dealId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toMessage(row, await listFiles(handle, [id]));
}

/** A file of a message that still stands. */
export async function findFile(handle: Db | Trx, dealId: string, id: string): Promise<DealFile | undefined> {
  const row = await handle
    .selectFrom('deal_file as file')
    .innerJoin('deal_message as message', 'message.id', 'file.message_id')
    .select(['file.id', 'file.name', 'file.kind', 'file.sha256', 'file.size'])
    .where('file.deal_id', '=', dealId)
    .where('file.id', '=', id)
    .where('message.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && { ...row, size: Number(row.size) };
}

async function listFiles(handle: Db | Trx, messageIds: readonly string[]): Promise<Selectable<FileTable>[]> {
  if (messageIds.length === 0) return [];
  return handle
    .selectFrom('deal_file')
    .selectAll()
    .where('message_id', 'in', [...messageIds])
    .orderBy('id')
    .execute();
}

export async function insertMessage(
  trx: Trx,
  dealId: string,
  { id, seq, hand, personId, body, sentAt, files }: Message,
): Promise<void> {
  await trx
    .insertInto('deal_message')
    .values({ id, deal_id: dealId, seq, hand, person_id: personId, body, sent_at: sentAt, withdrawn_at: null })
    .execute();
  for (const file of files)
    await trx
      .insertInto('deal_file')
      .values({ ...file, size: String(file.size), message_id: id, deal_id: dealId })
      .execute();
}

/** The words go; that there was a message stays. */
export async function setWithdrawn(trx: Trx, id: string, at: Date): Promise<void> {
  await trx.updateTable('deal_message').set({ body: '', withdrawn_at: at }).where('id', '=', id).execute();
}

/** The words and files of somebody who is forgotten go; that there were messages stays, and what both sides agreed to. */
export async function forgetMessages(trx: Trx, personId: string): Promise<void> {
  const own = trx.selectFrom('deal_message').select('id').where('person_id', '=', personId);
  await trx.deleteFrom('deal_file').where('message_id', 'in', own).execute();
  await trx.updateTable('deal_message').set({ body: '' }).where('person_id', '=', personId).execute();
}

/** Somebody has read up to this message; never back again. */
export async function saveRead(handle: Db | Trx, dealId: string, personId: string, last: number): Promise<void> {
  await sql`
    insert into deal_reader (deal_id, person_id, last_read) values (${dealId}, ${personId}, ${last})
    on conflict (deal_id, person_id) do update set last_read = excluded.last_read
    where deal_reader.last_read < excluded.last_read`.execute(handle);
}

/** How many messages of others somebody has not read, by deal; deals without any are left out. */
export async function countUnread(
  handle: Db | Trx,
  dealIds: readonly string[],
  personId: string,
): Promise<Map<string, number>> {
  if (dealIds.length === 0) return new Map();
  const { rows } = await sql<{ deal_id: string; n: string }>`
    select m.deal_id, count(*) as n
    from deal_message m left join deal_reader r on r.deal_id = m.deal_id and r.person_id = ${personId}
    where m.deal_id = any(${sql.val([...dealIds])}::uuid[]) and m.person_id <> ${personId}
      and m.withdrawn_at is null and (r.last_read is null or m.seq > r.last_read)
    group by m.deal_id`.execute(handle);
  return new Map(rows.map(row => [row.deal_id, Number(row.n)]));
}

const toMessage = (row: Selectable<MessageTable>, files: readonly Selectable<FileTable>[]): Message => ({
  id: row.id,
  seq: row.seq,
  hand: row.hand,
  personId: row.person_id,
  body: row.body,
  sentAt: row.sent_at,
  withdrawnAt: row.withdrawn_at,
  files: row.withdrawn_at
    ? []
    : files
        .filter(file => file.message_id === row.id)
        .map(({ id, name, kind, sha256, size }) => ({ id, name, kind, sha256, size: Number(size) })),
});
