import type { Letters } from '../src/modules/deals/index.ts';
import { type Mail, makePost, type Post } from '../src/platform/mail/index.ts';
import { listMails, type OutboxMail } from '../src/platform/mail/store.ts';
import type { JobQueue } from '../src/platform/jobs/queue.ts';
import { type Handle, NOW } from './database.ts';

const NOBODY_CARRIES = { enqueue: async () => {} } as unknown as JobQueue;

/** An outbox that nobody empties. `fresh` answers the letters since it was last asked, the oldest first. */
export function outboxOf(handle: Handle): { letters: Letters; fresh(): Promise<OutboxMail[]> } {
  const read = new Set<string>();
  let clock = NOW.getTime();
  const post = () =>
    makePost({ database: handle.database, jobs: NOBODY_CARRIES, now: () => new Date(clock++) });
  return {
    letters: { post: { enqueue: (trx, mail, key) => post().enqueue(trx, mail, key) }, baseUrl: 'http://localhost' },
    async fresh() {
      const mails = await listMails(handle.database.db, 1_000);
      const found = mails.filter(({ id }) => !read.has(id)).reverse();
      for (const { id } of found) read.add(id);
      return found;
    },
  };
}

/** A post that hands over at once, of each key one letter. It does not know of transactions that are taken back. */
export function postInto(mails: Mail[]): Post {
  const keys = new Set<string>();
  return {
    send: async mail => void mails.push(mail),
    enqueue: async (_trx, mail, key) => {
      if (!keys.has(key)) mails.push(mail);
      keys.add(key);
    },
  };
}
