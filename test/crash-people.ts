import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Person } from '../src/kernel/actor.ts';
import { localised } from '../src/kernel/localised.ts';
import { saveTechnologies } from '../src/modules/catalogue/technologies/store.ts';
import { technology } from '../src/modules/catalogue/technologies/technology.test-data.ts';
import { newId } from '../src/platform/ctx.ts';
import { type Database, runSql } from '../src/platform/db/database.ts';
import { isRunning, SERVER, type ServerChild } from './child.ts';
import { type CrashSite, seeded } from './crash-site.ts';
import { actOut, type Cast, type Player, type Told } from './crash-stories.ts';
import { NOW } from './database.ts';
import { makeOrganisation } from './deals.ts';
import { type Appointment, makePerson, signedIn } from './people.ts';

const PEOPLE_AT_ONCE = 4;
/** Commands of a story, on the average. */
const COMMANDS = 21;
const PATIENCE_MS = 20;
/** Of all kills, those of a server that is only about to start. */
const WHILE_STARTING = 0.2;

/** People who are signed in, with their organisations and a published technology for each story. */
export const castStories = (site: CrashSite, stories: number): Promise<Cast[]> =>
  site.withDatabase(async database => {
    const staff = {
      reviewer: await player(database, { role: 'data-steward', authority: 'VN' }),
      administrator: await player(database, { role: 'administrator', authority: 'VN' }),
    };
    const casts: Cast[] = [];
    for (let number = 0; number < stories; number++) casts.push({ ...staff, ...(await castStory(database, number)) });
    return casts;
  });

async function castStory(database: Database, number: number): Promise<Omit<Cast, 'reviewer' | 'administrator'>> {
  const seekerOrganisation = await makeOrganisation(database, `Nhà máy số ${number}`, 'VN');
  const providerId = await makeOrganisation(database, `Viện số ${number}`, 'VN');
  const id = newId(NOW);
  const offer = { ...technology({ id, ref: id, title: localised({ vi: `Máy sấy số ${number}` }), providerId }), digest: '' };
  await database.transaction(trx => saveTechnologies(trx, [offer], null, NOW));
  const guest = await makePerson(database);
  return {
    number,
    seekerOrganisation,
    technology: id,
    guest: guest.id,
    seeker: await player(database, { role: 'seeker', organisationId: seekerOrganisation }),
    owner: await player(database, { role: 'owner', organisationId: providerId }),
  };
}

async function player(database: Database, appointment: Appointment): Promise<Player> {
  const person: Person = await makePerson(database, { appointments: [appointment] });
  const [row] = (await runSql(database.db, 'select email from person where id = $1', [person.id])) as { email: string }[];
  return { id: person.id, email: row!.email, cookies: await signedIn(person) };
}

type Course = { kills: number; seed: number };

/** Acts all stories out, some at a time, while the server is killed; answers every command that was acknowledged. */
export async function actThroughKills(site: CrashSite, casts: readonly Cast[], { kills, seed }: Course): Promise<Told[]> {
  const random = seeded(seed);
  const told: Told[] = [];
  const waiting = [...casts];
  let server: ServerChild | undefined;
  const company = async () => {
    for (let cast = waiting.shift(); cast; cast = waiting.shift())
      await actOut(cast, () => server?.address, told);
  };
  let over = false;
  const stories = Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, company)).finally(() => (over = true));
  // Heard of at the end, or as soon as a life is over.
  stories.catch(() => {});

  const most = Math.ceil((1.2 * COMMANDS * casts.length) / kills);
  let startsInMs = 1_000;
  for (let killed = 0; killed < kills; killed++) {
    if (random() < WHILE_STARTING) {
      await killStarting(site, random() * startsInMs);
      continue;
    }
    const began = Date.now();
    const running = await site.serve();
    startsInMs = Date.now() - began;
    const enough = told.length + 1 + random() * most;
    server = running;
    while (told.length < enough && !over && isRunning(running)) await setTimeout(1);
    await setTimeout(random() * PATIENCE_MS);
    server = undefined;
    expect(await running.kill('SIGKILL'), running.output()).toBe('SIGKILL');
    if (over) await stories;
  }
  server = await site.serve();
  await Promise.race([stories, server.ended]);
  expect(await server.kill('SIGKILL'), server.output()).toBe('SIGKILL');
  return told;
}

async function killStarting(site: CrashSite, afterMs: number): Promise<void> {
  const child = site.run(SERVER);
  await setTimeout(afterMs);
  expect(await child.kill('SIGKILL'), child.output()).toBe('SIGKILL');
}
