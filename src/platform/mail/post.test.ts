import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { NOW, onEveryDatabase } from '../../../test/database.ts';
import { type JobQueue, startJobQueue } from '../jobs/queue.ts';
import { type Mail, makePost, type Post, smtpMailer, workOnMail } from './index.ts';
import { MAIL_JOB } from './post.ts';
import { type SmtpServer, startSmtp } from './smtp.test-data.ts';
import { findMail, insertMail, listMails, pruneMails, settleMail } from './store.ts';
import { newId } from '../ctx.ts';

const silent = pino({ level: 'silent' });
const soon = { timeout: 20_000, interval: 50 };
const retries = { mail: { times: 5, delaySeconds: 1, longestDelaySeconds: 1 } };
const letter = (to: string, more: Partial<Mail> = {}): Mail => ({ to, subject: 'Chào bạn', text: 'Xin chào.', ...more });

onEveryDatabase('the post', handle => {
  let jobs: JobQueue;
  let smtp: SmtpServer;
  let post: Post;
  const db = () => handle.database.db;
  const stateOf = async (to: string) => (await listMails(db(), 100)).find(mail => mail.to === to);
  const enqueue = (mail: Mail, key: string, fault?: Error) =>
    handle.database.transaction(async trx => {
      await post.enqueue(trx, mail, key);
      if (fault) throw fault;
    });
  beforeAll(async () => {
    smtp = await startSmtp();
    jobs = await startJobQueue(handle.database, [MAIL_JOB], silent, retries);
    const office = { database: handle.database, jobs, now: () => NOW };
    post = makePost(office);
    await workOnMail(office, smtpMailer(smtp.url, 'Nhịp Cầu <nhip-cau@example.vn>'));
  });
  afterAll(async () => {
    await jobs.stop();
    smtp.close();
  });

  test('carries a letter to the server, and keeps nothing of its text', async () => {
    const text = `Máy sấy lúa tầng sôi, 30 tấn mỗi ngày. ${'Đọc thêm ở trang riêng của bạn. '.repeat(4)}`;
    await enqueue(letter('lan@example.vn', { text, unsubscribe: 'https://nhip-cau.vn/stop?key=k' }), 'first');
    await vi.waitFor(() => expect(smtp.arrived).toHaveLength(1), soon);
    const [{ to, raw }] = smtp.arrived as [(typeof smtp.arrived)[number]];
    expect(to).toEqual(['lan@example.vn']);
    const [head = '', body = ''] = raw.split(/\r\n\r\n/);
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
    expect(head).not.toMatch(/flowed/i);
    expect(head).toMatch(/^List-Unsubscribe: <https:\/\/nhip-cau\.vn\/stop\?key=k>$/m);
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m);
    const said = Buffer.from(
      body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString();
    expect(said.replace(/\s+/g, ' ').trim()).toBe(text.trim());
    await vi.waitFor(async () => expect(await stateOf('lan@example.vn')).toMatchObject({ state: 'sent', text: null }), soon);
  });

  test('carries it with the command or not at all, and once for its key', async () => {
    await expect(enqueue(letter('never@example.vn'), 'never', new Error('rolled back'))).rejects.toThrow('rolled back');
    for (let i = 0; i < 3; i++) await enqueue(letter('once@example.vn'), 'once');
    const to = (address: string) => smtp.arrived.filter(mail => mail.to[0] === address).length;
    await vi.waitFor(() => expect(to('once@example.vn')).toBe(1), soon);
    await enqueue(letter('last@example.vn'), 'last');
    await vi.waitFor(() => expect(to('last@example.vn')).toBe(1), soon);
    expect(to('once@example.vn')).toBe(1);
    expect(await stateOf('never@example.vn')).toBeUndefined();
  });

  test('a job that runs again sends nothing again', async () => {
    const { id } = (await stateOf('once@example.vn'))!;
    await handle.database.transaction(trx => jobs.enqueue(trx, MAIL_JOB, { id }));
    await enqueue(letter('after@example.vn'), 'after');
    await vi.waitFor(() => expect(smtp.arrived.map(mail => mail.to[0])).toContain('after@example.vn'), soon);
    expect(smtp.arrived.filter(mail => mail.to[0] === 'once@example.vn')).toHaveLength(1);
  });

  test('a refusal for good ends it, and is told; a passing one is tried again', async () => {
    let attempts = 0;
    smtp.answer = to => {
      if (to === 'gone@example.vn') return '550 no such mailbox';
      return to === 'busy@example.vn' && attempts++ === 0 ? '451 try later' : '250 ok';
    };
    await post.send(letter('gone@example.vn'));
    await post.send(letter('busy@example.vn'));
    await vi.waitFor(async () => {
      expect(await stateOf('gone@example.vn')).toMatchObject({
        state: 'refused',
        text: null,
        error: expect.stringContaining('no such mailbox'),
      });
      expect(await stateOf('busy@example.vn')).toMatchObject({ state: 'sent' });
    }, soon);
    expect(attempts).toBe(2);
  });

  test('a letter that says two things in its head is refused where it is written', async () => {
    await expect(post.send(letter('a@example.vn\r\nBcc: b@example.vn'))).rejects.toThrow();
  });

  test('old letters go, and of too many the oldest; those on their way stay', async () => {
    const day = (n: number) => new Date(NOW.getTime() + n * 24 * 3_600_000);
    const ids: string[] = [];
    for (const n of [100, 101, 102, 103]) {
      const id = newId(day(n));
      ids.push(id);
      await handle.database.transaction(trx =>
        insertMail(trx, { id, key: `old-${n}`, mail: letter(`d${n}@example.vn`), now: day(n) }),
      );
      if (n !== 100) await settleMail(db(), id, { state: 'kept', now: day(n) });
    }
    await pruneMails(db(), day(102), 100);
    const left = async () => Promise.all(ids.map(async id => (await findMail(db(), id)) !== undefined));
    expect(await left()).toEqual([true, false, true, true]);
    await pruneMails(db(), day(0), 1);
    expect(await left()).toEqual([true, false, false, true]);
  });
});
