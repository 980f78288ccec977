import { randomUUID } from 'node:crypto';
import { newId } from '../ctx.ts';
import type { Database, Trx } from '../db/database.ts';
import type { JobQueue, Retries } from '../jobs/queue.ts';
import { letterOf } from './letter.ts';
import type { Mail, Mailer } from './mail.ts';
import { MailRefused } from './smtp.ts';
import { findMail, insertMail, listWaiting, noteFault, pruneMails, settleMail } from './store.ts';

export const MAIL_JOB = 'mail';
/** A mail server that is down for half a day loses no letter. */
export const MAIL_RETRIES: Retries = { times: 16, delaySeconds: 30, longestDelaySeconds: 3_600 };

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 30;
const MOST_KEPT = 5_000;
const LONGEST_ERROR = 500;

/** Letters leave after the commit, by a job: with the command, or not at all. */
export type Post = Mailer & {
  /**
   * Inside the command's transaction. A second letter of the same `key` is not written: a command or job that runs
   * again does not write twice.
   */
  enqueue(trx: Trx, mail: Mail, key: string): Promise<void>;
};

export type Office = { database: Database; jobs: JobQueue; now: () => Date };

export function makePost({ database, jobs, now }: Office): Post {
  const enqueue = async (trx: Trx, mail: Mail, key: string) => {
    const id = newId(now());
    if (!(await insertMail(trx, { id, key, mail: letterOf(mail), now: now() }))) return;
    await jobs.enqueue(trx, MAIL_JOB, { id });
  };
  return { enqueue, send: mail => database.transaction(trx => enqueue(trx, mail, randomUUID())) };
}

const LETTERS_AT_ONCE = 20;

/**
 * Sends what waits. Without `mailer` letters stay in the outbox. A letter that the server refuses for good ends there;
 * any other fault is the job's, which tries again. One that was sent by a process that died before it could say so is
 * sent again: nobody can do better by SMTP.
 */
export async function workOnMail(office: Office, mailer: Mailer | undefined): Promise<void> {
  const { database, jobs, now } = office;
  const prune = () => pruneMails(database.db, new Date(now().getTime() - KEPT_DAYS * DAY_MS), MOST_KEPT);
  await prune();
  const send = async ({ id }: { id: string }) => {
    await sendOne(office, mailer, id);
    await prune();
  };
  await jobs.work(MAIL_JOB, send, LETTERS_AT_ONCE);
  // Whose job has given up, or was lost with a process, gets a new one; who was sent meanwhile is passed over.
  const waiting = await listWaiting(database.db);
  await database.transaction(async trx => {
    for (const id of waiting) await jobs.enqueue(trx, MAIL_JOB, { id });
  });
}

async function sendOne({ database, now }: Office, mailer: Mailer | undefined, id: string): Promise<void> {
  const { db } = database;
  const found = await findMail(db, id);
  if (found?.state !== 'waiting' || found.text === null) return;
  const { to, subject, text, unsubscribe } = found;
  if (!mailer) return settleMail(db, id, { state: 'kept', now: now() });
  try {
    await mailer.send({ to, subject, text, ...(unsubscribe === null ? {} : { unsubscribe }) });
  } catch (error) {
    const why = String((error as Error).message).slice(0, LONGEST_ERROR);
    if (error instanceof MailRefused) return settleMail(db, id, { state: 'refused', error: why, now: now() });
    await noteFault(db, id, why);
    throw error;
  }
  await settleMail(db, id, { state: 'sent', now: now() });
}
