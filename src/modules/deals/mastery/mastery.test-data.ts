import type { Actor, Person } from '../../../kernel/actor.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { newId } from '../../../platform/ctx.ts';
import { type Database, runSql } from '../../../platform/db/database.ts';
import { ctxFor, NOW } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/people.ts';
import type { Typed } from './claim-schema.ts';
import { claimStep, decideStep } from './commands.ts';
import { openMastery } from './open-mastery.ts';
import type { PostedOpening } from './open-schema.ts';
import type { Step } from './schema.ts';
import { findCase, listClaims } from './store.ts';

export async function makeOrganisation(database: Database, name: string, province = '31'): Promise<string> {
  const id = newId(NOW);
  await runSql(
    database.db,
    `insert into organisation (id, source, ref, digest, name, province, created_at, updated_at)
     values ($1, 'test', $2, '', $3::jsonb, $4, $5, $5)`,
    [id, id, JSON.stringify([{ lang: 'vi', value: name, origin: 'original' }]), province, NOW],
  );
  return id;
}

/** Everybody around a case that lies in Hải Phòng (31). */
export async function makeScene(database: Database) {
  const firm = await makeOrganisation(database, 'Công ty Lúa Vàng');
  const supplier = await makeOrganisation(database, 'Viện Máy sấy', '01');
  const person = (role: Parameters<typeof makePerson>[1]) => makePerson(database, role);
  return {
    firm,
    supplier,
    seeker: await person({ name: 'Trần Nhận', appointments: [{ role: 'seeker', organisationId: firm }] }),
    owner: await person({ name: 'Lý Giao', appointments: [{ role: 'owner', organisationId: supplier }] }),
    colleague: await person({ appointments: [{ role: 'financier', organisationId: firm }] }),
    stranger: await person({ appointments: [] }),
    broker: await person({ appointments: [{ role: 'broker', authority: '31' }] }),
    expert: await person({ name: 'Phạm Xác Nhận', appointments: [{ role: 'expert', authority: '31' }] }),
    elsewhere: await person({ appointments: [{ role: 'expert', authority: '01' }] }),
    insider: await person({ appointments: [{ role: 'expert', authority: '31', organisationId: firm }] }),
    inspector: await person({ appointments: [{ role: 'inspector', authority: 'VN' }] }),
  };
}
export type Scene = Awaited<ReturnType<typeof makeScene>>;

export async function makeDeal(database: Database, scene: Scene, state = 'closed'): Promise<string> {
  const id = newId(NOW);
  await runSql(
    database.db,
    `insert into deal (id, state, seeker_organisation_id, seeker_person_id, owner_organisation_id, owner_person_id,
       province, opened_at, updated_at) values ($1, $2, $3, $4, $5, $6, '31', $7, $7)`,
    [id, state, scene.firm, scene.seeker.id, scene.supplier, scene.owner.id, NOW],
  );
  return id;
}

export const OWN: PostedOpening = {
  dealId: '',
  origin: 'decoding',
  organisationId: '',
  title: 'Máy sấy tầng sôi',
  sector: 'mechanics',
  plan: 'Tháo máy mẫu, vẽ lại và làm thử trong một năm.',
};

/** What suffices for every step. */
export const TYPED: Record<string, string> = {
  reachedOn: '2026-11-01',
  words: 'Chạy ổn định ba ca liền.',
  trained: '12',
  withoutExpertsSince: '2025-12-01',
  improvements: 'Thay lò trấu, bớt khói.',
  what_0: 'Năng suất',
  unit_0: 't/day',
  promised_0: '10',
  achieved_0: '11,5',
};

export const typedWith = (over: Record<string, string> = {}): Typed => ({
  locale: 'vi',
  get: name => ({ ...TYPED, ...over })[name] ?? '',
});

export const versionOf = async (database: Database, id: string) => (await findCase(database.db, id))!.version;

export const waitingOf = async (database: Database, id: string) =>
  (await listClaims(database.db, [id])).find(({ state }) => state === 'claimed')!.id;

/** Opens a case of a firm's own development, or of a deal. */
export const open = (database: Database, actor: Actor, over: Partial<PostedOpening>, now = NOW) =>
  openMastery(ctxFor(database, actor, now), { ...OWN, ...over });

type Hands = { seeker: Person; expert: Person };

/** Claims a step and has it confirmed. */
export async function reach(database: Database, { seeker, expert }: Hands, id: string, step: Step, now = NOW) {
  const version = await versionOf(database, id);
  const typed = typedWith({ reachedOn: legalDay(now) });
  await claimStep(ctxFor(database, seeker, now), id, step, typed, [], { version });
  const claimId = await waitingOf(database, id);
  const sent = { version: version + 1 };
  await decideStep(ctxFor(database, expert, now), id, claimId, { confirms: true, words: '' }, sent);
  return claimId;
}
