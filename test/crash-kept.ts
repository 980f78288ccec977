import { existsSync } from 'node:fs';
import { expect } from 'vitest';
import { messages as interestLetters } from '../src/modules/deals/interests/mails/messages.ts';
import { messages as invitations } from '../src/modules/identity/invitations/messages.ts';
import { type Db, runSql } from '../src/platform/db/database.ts';
import { FileStore } from '../src/platform/files/store.ts';
import { MAIL_JOB } from '../src/platform/mail/index.ts';
import type { CrashSite } from './crash-site.ts';
import type { Told } from './crash-stories.ts';

type DoneAct = { actor: string; kind: string; subjects: { type: string; id: string }[] };

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
  const by = (side: string) =>
    `select deal_id as id from deal_paper where kind = '${kind}' and ${side}_agreed_at is not null`;
  return `${by('seeker')} union all ${by('owner')}`;
}

/** Rows that are counted on by every act on them: they began with version 1. */
const COUNTED = ['interest', 'deal'];

/** Each acknowledged command has one act, each act its rows and each row its act; each letter owed is there once. */
export const expectPeopleKept = (site: CrashSite, told: readonly Told[]): Promise<void> =>
  site.withDatabase(async ({ db }) => {
    const acts = (await runSql(db, "select actor, kind, subjects from act where actor like 'person:%'")) as DoneAct[];
    const named = acts.map(({ actor, kind }) => `${kind} by ${actor}`);
    expect(named.toSorted()).toEqual(told.map(({ by, kind }) => `${kind} by person:${by}`).toSorted());
    await expectRows(db, acts);
    await expectFiles(site, db);
    await expectLetters(db, told);
  });

async function expectRows(db: Db, acts: readonly DoneAct[]): Promise<void> {
  const idsOf = async (sql: string) => ((await runSql(db, sql)) as { id: string }[]).map(({ id }) => id).toSorted();
  for (const [kind, [type, sql]] of Object.entries(ROWS))
    expect(await idsOf(sql), kind).toEqual(subjectsOf(acts, type, act => act.kind === kind));
  for (const table of COUNTED) {
    const steps = await idsOf(`select id from ${table}, generate_series(2, version)`);
    expect(steps, table).toEqual(subjectsOf(acts, table, act => act.kind.startsWith(`${table}.`)));
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

/** Each letter that is owed is there once, and has left or has a job that will carry it. Others are of no account here. */
async function expectLetters(db: Db, told: readonly Told[]): Promise<void> {
  const letters = (await runSql(db, 'select recipient, subject from mail_outbox')) as Record<string, string>[];
  const owed = told.flatMap(({ letterTo, kind }) => (letterTo ? [`${letterTo}: ${kind}`] : []));
  const known = letters.flatMap(({ recipient, subject: said }) => (SAYS[said!] ? [`${recipient}: ${SAYS[said!]}`] : []));
  expect(known.toSorted()).toEqual(owed.toSorted());
  const stuck = await runSql(
    db,
    `select subject from mail_outbox m where state = 'waiting' and not exists (
       select from pgboss.job j where j.name = $1 and j.data->>'id' = m.id::text and j.state < 'completed')`,
    [MAIL_JOB],
  );
  expect(stuck).toEqual([]);
}

const { subject } = interestLetters.vi;
/** By its subject, which command a letter belongs to. */
const SAYS: Record<string, string> = {
  [subject.sent]: 'interest.send',
  [subject.ask]: 'interest.ask',
  [subject.reply]: 'interest.reply',
  [subject.accept]: 'interest.accept',
  [subject.decline]: 'interest.decline',
  [invitations.vi.subject('Cần Thơ')]: 'invitation.send',
};
