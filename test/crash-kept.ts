import { existsSync } from 'node:fs';
import { expect } from 'vitest';
import { type Db, runSql } from '../src/platform/db/database.ts';
import { FileStore } from '../src/platform/files/store.ts';
import type { CrashSite } from './crash-site.ts';
import type { Told } from './crash-stories.ts';

type DoneAct = { seq: string; actor: string; kind: string; subjects: { type: string; id: string }[]; key: string | null };

/** Of each kind of act: which of its subjects it is told of here, and the rows that were written with it. */
const ROWS: Record<string, [subject: string, sql: string]> = {
  'interest.send': ['interest', 'select id from interest where sent_on is not null'],
  'interest.ask': ['interest', "select interest_id as id from interest_word where kind = 'question'"],
  'interest.reply': ['interest', "select interest_id as id from interest_word where kind = 'reply'"],
  'interest.decline': ['interest', "select interest_id as id from interest_word where kind = 'decline'"],
  'interest.accept': ['interest', 'select interest_id as id from deal'],
  'deal.sign-nda': ['deal', signed('nda')],
  'deal.send-message': ['deal', 'select deal_id as id from deal_message'],
  'deal.propose-meeting': ['deal', 'select deal_id as id from deal_meeting'],
  'deal.accept-meeting': ['deal', "select deal_id as id from deal_meeting where state = 'agreed'"],
  'deal.save-terms': ['deal', "select deal_id as id from deal_paper where kind = 'terms'"],
  'deal.agree-terms': ['deal', agreed('terms')],
  'deal.sign-mou': ['deal', signed('mou')],
  'deal.save-closing': ['deal', "select deal_id as id from deal_paper where kind = 'closing'"],
  'deal.confirm-closing': ['deal', agreed('closing')],
  'alert.keep': ['alert', 'select id from alert'],
  'alert.stop': ['alert', 'select id from alert where stopped_at is not null'],
  'technology.offer': ['technology', "select id from technology where source = 'Nhịp Cầu'"],
  'technology.publish': ['technology', 'select record_id as id from record_review'],
  'grant.give': ['grant', "select id from role_grant where granted_by like 'person:%'"],
  'grant.revoke': ['grant', 'select id from role_grant where revoked_at is not null'],
  'invitation.send': ['invitation', 'select id from invitation'],
};

function signed(what: 'nda' | 'mou'): string {
  const by = (side: string) => `select id from deal where ${what}_${side}_at is not null`;
  return `${by('seeker')} union all ${by('owner')}`;
}

function agreed(kind: string): string {
  const by = (side: string) => `select deal_id as id from deal_paper where kind = '${kind}' and ${side}_agreed_at is not null`;
  return `${by('seeker')} union all ${by('owner')}`;
}

/** Rows that are counted on by every act on them: they began with version 1. */
const COUNTED = { interest: 'interest', deal: 'deal' } as const;

/** Every acknowledged command has one act, every act its rows and every row its act; every letter owed is there once. */
export const expectPeopleKept = (site: CrashSite, told: readonly Told[]): Promise<void> =>
  site.withDatabase(async ({ db }) => {
    const acts = (await runSql(
      db,
      "select seq, actor, kind, subjects, idem_key as key from act where actor like 'person:%' order by seq",
    )) as DoneAct[];
    const named = acts.map(({ actor, kind }) => `${kind} by ${actor}`);
    expect(named.toSorted()).toEqual(told.map(({ by, kind }) => `${kind} by person:${by}`).toSorted());
    await expectRows(db, acts);
    await expectFiles(site, db);
    await expectLetters(db, told);
  });

async function expectRows(db: Db, acts: readonly DoneAct[]): Promise<void> {
  const idsOf = async (sql: string) => ((await runSql(db, sql)) as { id: string }[]).map(({ id }) => id).toSorted();
  for (const [kind, [type, sql]] of Object.entries(ROWS))
    expect({ [kind]: await idsOf(sql) }).toEqual({ [kind]: subjectsOf(acts, type, act => act.kind === kind) });
  for (const [type, table] of Object.entries(COUNTED)) {
    const steps = await idsOf(`select id from ${table}, generate_series(2, version)`);
    expect({ [type]: steps }).toEqual({ [type]: subjectsOf(acts, type, act => act.kind.startsWith(`${type}.`)) });
  }
}

const subjectsOf = (acts: readonly DoneAct[], type: string, asked: (act: DoneAct) => boolean): string[] =>
  acts
    .filter(asked)
    .flatMap(act => act.subjects.flatMap(subject => (subject.type === type ? [subject.id] : [])))
    .toSorted();

async function expectFiles({ dataDir }: CrashSite, db: Db): Promise<void> {
  const files = new FileStore(dataDir);
  const kept = (await runSql(db, 'select sha256 from deal_file')) as { sha256: string }[];
  for (const { sha256 } of kept) expect(existsSync(files.pathOf(sha256))).toBe(true);
}

/** No letter is owed twice for the same thing: to whom it goes and what it says make it out. */
async function expectLetters(db: Db, told: readonly Told[]): Promise<void> {
  const letters = (await runSql(db, 'select recipient, subject, body, state from mail_outbox')) as Record<
    'recipient' | 'subject' | 'body' | 'state',
    string
  >[];
  const owed = told.flatMap(({ letterTo, kind }) => (letterTo ? [`${letterTo}: ${kind}`] : []));
  const known = letters.map(({ recipient, subject }) => `${recipient}: ${SAYS[subject] ?? subject}`);
  expect(known.toSorted()).toEqual(owed.toSorted());
  const [unsent] = (await runSql(
    db,
    `select count(*) as n from mail_outbox m where state = 'waiting' and not exists (
       select from pgboss.job j where j.name = 'mail' and j.data->>'id' = m.id::text and j.state < 'completed')`,
  )) as { n: string }[];
  expect(Number(unsent!.n)).toBe(0);
}

/** Which command owes a letter of this subject. */
const SAYS: Record<string, string> = {
  'Có người quan tâm đến hồ sơ của bạn': 'interest.send',
  'Bên kia hỏi lại bạn một câu': 'interest.ask',
  'Câu hỏi của bạn đã có lời đáp': 'interest.reply',
  'Lời quan tâm của bạn đã được nhận': 'interest.accept',
  'Lời quan tâm của bạn đã có trả lời': 'interest.decline',
  'Lời mời tham gia Nhịp Cầu cho Cần Thơ': 'invitation.send',
};
