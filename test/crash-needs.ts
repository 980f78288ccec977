import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { runSql } from '../src/platform/db/database.ts';
import { isRunning, type ServerChild, searchReady } from './child.ts';
import { LATER } from './crash-browser.ts';
import { type CrashSite, seeded } from './crash-site.ts';

type Kept = { id: string; ref: string };
const CLIENTS = 4;
/** A server's first needs of a life, well below what one address may post. */
const MOST_PER_LIFE = 12;
const PATIENCE_MS = 20;

/** Posts needs under keys until each is acknowledged, while the server is killed; answers what was acknowledged. */
export async function postThroughKills(
  site: CrashSite,
  { needs, kills, seed }: { needs: number; kills: number; seed: number },
): Promise<Map<string, Kept>> {
  const random = seeded(seed);
  const words = Array.from({ length: needs }, (_, i) => `Nhu cầu số ${i}`);
  const waiting = [...words];
  const kept = new Map<string, Kept>();
  let server: ServerChild | undefined;

  const client = async () => {
    for (let product = waiting.shift(); product; product = waiting.shift()) {
      let answer: Kept | undefined;
      while (!answer) {
        answer = server && (await post(server.address, product));
        if (!answer) await setTimeout(PATIENCE_MS);
      }
      kept.set(product, answer);
    }
  };
  let over = false;
  const clients = Promise.all(Array.from({ length: CLIENTS }, client)).finally(() => (over = true));
  // Heard of at the end, or as soon as a life is over.
  clients.catch(() => {});

  for (let life = 0; life <= kills; life++) {
    const running = await site.serve();
    await searchReady(running);
    const before = kept.size;
    server = running;
    if (life === kills) break;
    const enough = 1 + Math.floor(random() * MOST_PER_LIFE);
    while (kept.size < before + enough && !over && isRunning(running)) await setTimeout(1);
    await setTimeout(random() * PATIENCE_MS);
    server = undefined;
    expect(await running.kill('SIGKILL'), running.output()).toBe('SIGKILL');
    if (over) await clients;
  }
  await Promise.race([clients, server!.ended]);
  expect(await server!.kill('SIGTERM'), server!.output()).toBe(0);
  expect([...kept.keys()].toSorted()).toEqual(words.toSorted());
  return kept;
}

/** Undefined where there was no answer, or one that says "later". */
async function post(address: string, product: string): Promise<Kept | undefined> {
  try {
    const response = await fetch(`${address}/api/v1/needs`, {
      method: 'POST',
      body: JSON.stringify({ product, phone: '0912 345 678' }),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `key-of-${product.replace(/\W/g, '-')}`,
      },
    });
    const text = await response.text();
    if (LATER.includes(response.status)) return undefined;
    expect(response.status, text).toBe(201);
    const { id, ref } = JSON.parse(text) as Kept;
    return { id, ref };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Every acknowledged need is there exactly once, with its confidence and its act. */
export async function expectNeedsKept(site: CrashSite, kept: Map<string, Kept>): Promise<void> {
  await site.withDatabase(async ({ db }) => {
    const stored = (await runSql(
      db,
      `select n.id, n.ref, n.title->0->>'value' as title, p.phone
       from need n join need_private p on p.need_id = n.id order by n.ref`,
    )) as (Kept & { title: string; phone: string })[];
    expect(stored.map(r => r.title).toSorted()).toEqual([...kept.keys()].toSorted());
    for (const { title, id, ref, phone } of stored) {
      expect({ id, ref }).toEqual(kept.get(title));
      expect(phone).toBe('0912 345 678');
    }
    const named = (await runSql(
      db,
      "select subject_id as id from act_subject where subject_type = 'need'",
    )) as Kept[];
    expect(named.map(s => s.id).toSorted()).toEqual(stored.map(r => r.id).toSorted());
  });
}
