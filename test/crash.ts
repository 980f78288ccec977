import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { runSql } from '../src/platform/db/database.ts';
import { COMMAND, startChild } from './child.ts';
import { type CrashSite, seeded } from './crash-site.ts';

export type Generated = { text: string; lines: number; added: string[]; unchanged: number; rejected: number };

/** Records with some that stand twice, the same or changed, and some lines that are broken. */
export function generateImport(records: number): Generated {
  const made = { lines: [] as string[], added: [] as string[], unchanged: 0, rejected: 0 };
  const write = (ref: string, title: string) =>
    made.lines.push(
      JSON.stringify({
        kind: 'technology',
        ref,
        title,
        provider: { name: `Firm ${ref.at(-1)}` },
        source: { name: 'Crash' },
      }),
    );
  for (let i = 0; i < records; i++) {
    write(`r${i}`, `Record ${i}`);
    made.added.push(`r${i}`);
    if (i % 50 === 7) {
      write(`r${i - 7}`, `Record ${i - 7}`);
      made.unchanged += 1;
    }
    if (i % 90 === 11) {
      write(`r${i - 11}`, 'Other words');
      made.rejected += 1;
    }
    if (i % 110 === 13) {
      made.lines.push(`{"kind":"technology","ref":"broken ${i}`);
      made.rejected += 1;
    }
  }
  const { lines, ...counts } = made;
  return { text: `${lines.join('\n')}\n`, lines: lines.length, ...counts };
}

/**
 * Runs the import again and again until it was killed so many times, each at a random moment: every other
 * time while it starts, else within `windowMs` of its first sign of progress. A run may come to its end
 * between two kills; then the file is sent anew.
 */
export async function killImports(
  site: CrashSite,
  file: string,
  { kills, windowMs, seed }: { kills: number; windowMs: number; seed: number },
): Promise<void> {
  const random = seeded(seed);
  let fastestStartMs = 1000;
  for (let killed = 0; killed < kills; ) {
    const began = Date.now();
    const child = site.run([...COMMAND, 'import', file]);
    if (killed % 2 === 0) await setTimeout(random() * fastestStartMs);
    else {
      await child.says(/dòng\/lines/);
      fastestStartMs = Math.min(fastestStartMs, Date.now() - began);
      await setTimeout(random() * windowMs);
    }
    const end = await child.kill('SIGKILL');
    if (end === 'SIGKILL') killed += 1;
    else expect(end, child.output()).toBe(0);
  }
}

export async function finishImport(site: CrashSite, file: string): Promise<void> {
  const child = site.run([...COMMAND, 'import', file]);
  expect(await child.ended, child.output()).toBe(0);
}

/** Every line is there exactly once, the counters add up, and the acts name every record once. */
export async function expectWhole(site: CrashSite, made: Generated): Promise<void> {
  await site.withDatabase(async ({ db }) => {
    const stored = (await runSql(db, 'select ref, id, version from technology')) as {
      ref: string;
      id: string;
      version: number;
    }[];
    expect(stored.map(r => r.ref).toSorted()).toEqual(made.added.toSorted());
    expect(stored.filter(r => r.version !== 1)).toEqual([]);
    const [first, ...repeated] = (await runSql(
      db,
      'select id, state, line, added, changed, unchanged, rejected from import_run order by created_at, id',
    )) as Record<string, string>[];
    expect(first).toMatchObject({
      state: 'done',
      line: String(made.lines),
      added: String(made.added.length),
      changed: '0',
      unchanged: String(made.unchanged),
      rejected: String(made.rejected),
    });
    for (const run of repeated) expect(run).toMatchObject({ added: '0', changed: '0' });
    expect(await runSql(db, 'select 1 from import_reject where run_id = $1', [first!.id])).toHaveLength(
      made.rejected,
    );
    const named = (await runSql(
      db,
      "select subject_id as id from act_subject where subject_type = 'technology'",
    )) as { id: string }[];
    expect(named.map(s => s.id).toSorted()).toEqual(stored.map(r => r.id).toSorted());
  });
}

/** The whole log, exported and verified as anybody would. */
export async function expectChainHolds({ dataDir, run }: CrashSite): Promise<void> {
  const file = join(dataDir, 'acts.ndjson');
  const exported = run([...COMMAND, 'export-acts', file]);
  expect(await exported.ended, exported.output()).toBe(0);
  const verified = startChild(['bin/verify-acts.mjs', file], {});
  expect(await verified.ended, verified.output()).toBe(0);
}

export function writeImport(folder: string, records: number): { file: string; made: Generated } {
  const made = generateImport(records);
  const file = join(folder, 'crash.ndjson');
  writeFileSync(file, made.text);
  return { file, made };
}
