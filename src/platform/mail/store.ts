import { type Generated, sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';
import type { Mail } from './mail.ts';

declare module '../db/tables.ts' {
  interface Tables {
    mail_outbox: OutboxTable;
  }
}

/** Waiting to go out; kept here, as there is no other post; sent; refused by the server for good. */
export type MailState = 'waiting' | 'kept' | 'sent' | 'refused';

type OutboxTable = {
  id: string;
  dedupe_key: string;
  recipient: string;
  subject: string;
  body: string | null;
  unsubscribe: string | null;
  state: Generated<MailState>;
  error: string | null;
  created_at: Date;
  settled_at: Date | null;
};

export type OutboxMail = {
  id: string;
  to: string;
  subject: string;
  /** Gone once it was sent or refused. */
  text: string | null;
  unsubscribe: string | null;
  state: MailState;
  error: string | null;
  createdAt: Date;
};

const COLUMNS = [
  'id',
  'recipient as to',
  'subject',
  'body as text',
  'unsubscribe',
  'state',
  'error',
  'created_at as createdAt',
] as const;

/** Answers false where a letter of this key was written before. */
export async function insertMail(
  trx: Trx,
  { id, key, mail, now }: { id: string; key: string; mail: Mail; now: Date },
): Promise<boolean> {
  const added = await trx
    .insertInto('mail_outbox')
    .values({
      id,
      dedupe_key: key,
      recipient: mail.to,
      subject: mail.subject,
      body: mail.text,
      unsubscribe: mail.unsubscribe ?? null,
      created_at: now,
    })
    .onConflict(oc => oc.column('dedupe_key').doNothing())
    .returning('id')
    .execute();
  return added.length > 0;
}

export const findMail = (handle: Db | Trx, id: string): Promise<OutboxMail | undefined> =>
  handle.selectFrom('mail_outbox').select(COLUMNS).where('id', '=', id).executeTakeFirst();

/** The newest first. */
export const listMails = (handle: Db | Trx, limit: number): Promise<OutboxMail[]> =>
  handle
    .selectFrom('mail_outbox')
    .select(COLUMNS)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Letters that a server would not take, and those that still wait although sending was tried. */
export async function countFailed(handle: Db | Trx): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from mail_outbox
    where state = 'refused' or (state = 'waiting' and error is not null)`.execute(handle);
  return Number(rows[0]!.n);
}

/** What became of a letter that was waiting. Only one that is kept here keeps its text. */
export async function settleMail(
  handle: Db | Trx,
  id: string,
  { state, error = null, now }: { state: MailState; error?: string | null; now: Date },
): Promise<void> {
  await handle
    .updateTable('mail_outbox')
    .set({ state, error, settled_at: now, ...(state === 'kept' ? {} : { body: null, unsubscribe: null }) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Why a letter could not be sent yet. */
export async function noteFault(handle: Db | Trx, id: string, error: string): Promise<void> {
  await handle.updateTable('mail_outbox').set({ error }).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** Letters on their way, the oldest first. */
export async function listWaiting(handle: Db | Trx): Promise<string[]> {
  const rows = await handle
    .selectFrom('mail_outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .limit(1_000)
    .execute();
  return rows.map(row => row.id);
}

/** Removes what is older than `before`, and the oldest beyond `most`. What still waits is never removed. */
export async function pruneMails(handle: Db | Trx, before: Date, most: number): Promise<void> {
  await sql`delete from mail_outbox where state <> 'waiting' and (created_at < ${before} or id in (
    select id from mail_outbox order by created_at desc, id desc offset ${most}))`.execute(handle);
}
