import { type Generated, sql } from 'kysely';
import type { Db, Trx } from '../db/database.ts';

declare module '../db/tables.ts' {
  interface Tables {
    act_consumer: { name: string; seq: string; holder: string | null; held_until: Generated<Date> };
    act_consumer_fault: { consumer: string; seq: string; kind: string; error: string; at: Date };
  }
}

export type Place = { name: string; seq: number };
export type Fault = { consumer: string; seq: number; kind: string; error: string; at: Date };

/** Enters a reader that is not known yet, behind the act of this number. */
export async function enterConsumer(handle: Db | Trx, name: string, seq: number): Promise<void> {
  await handle
    .insertInto('act_consumer')
    .values({ name, seq: String(seq), holder: null })
    .onConflict(oc => oc.column('name').doNothing())
    .execute();
}

/** Takes or keeps hold of a reader for some seconds; answers its place, or nothing where another process holds it. */
export async function holdConsumer(
  handle: Db | Trx,
  name: string,
  holder: string,
  seconds: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ seq: string }>`
    update act_consumer set holder = ${holder}::uuid, held_until = now() + make_interval(secs => ${seconds})
    where name = ${name} and (holder = ${holder}::uuid or holder is null or held_until < now())
    returning seq`.execute(handle);
  return rows[0] && Number(rows[0].seq);
}

export async function letGo(handle: Db | Trx, holder: string): Promise<void> {
  await handle.updateTable('act_consumer').set({ holder: null }).where('holder', '=', holder).execute();
}

/** A place never goes back; only who holds the reader moves it, and keeps hold of it so. */
export async function movePlace(
  handle: Db | Trx,
  { name, seq }: Place,
  holder: string,
  seconds: number,
): Promise<void> {
  await handle
    .updateTable('act_consumer')
    .set({ seq: String(seq), held_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .where('seq', '<', String(seq))
    .execute();
}

export async function setAside(handle: Db | Trx, { consumer, seq, kind, error, at }: Fault): Promise<void> {
  await handle
    .insertInto('act_consumer_fault')
    .values({ consumer, seq: String(seq), kind, error, at })
    .onConflict(oc => oc.columns(['consumer', 'seq']).doUpdateSet({ error, at }))
    .execute();
}

export async function listPlaces(handle: Db | Trx): Promise<Place[]> {
  const rows = await handle.selectFrom('act_consumer').select(['name', 'seq']).orderBy('name').execute();
  return rows.map(({ name, seq }) => ({ name, seq: Number(seq) }));
}

/** The newest first. */
export async function listFaults(handle: Db | Trx, limit: number): Promise<Fault[]> {
  const rows = await handle
    .selectFrom('act_consumer_fault')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, seq: Number(row.seq) }));
}
