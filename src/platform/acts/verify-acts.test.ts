import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../test/database.ts';
import { makePerson } from '../../../test/people.ts';
import { uuidV7 } from '../../kernel/ids.ts';
import { erasePerson } from '../../modules/identity/index.ts';
import { ROOT } from '../config.ts';
import { type Act, hashOfAct } from './act.ts';
import { listActsAfter, recordAct } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-verify-'));
const file = join(folder, 'acts.ndjson');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = (content: string, ...more: string[]): Promise<{ code: number; said: string }> => {
  writeFileSync(file, content);
  return new Promise(resolve =>
    execFile(process.execPath, [join(ROOT, 'bin/verify-acts.mjs'), file, ...more], (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    ),
  );
};

const PAYLOADS = [
  { z: 1, a: { é: [1.5, null], b: 'đ' } },
  { text: '"\\\n😀' },
  {},
  { n: 1e21, '10': 1, '9': 2 },
  [],
];

onEveryDatabase('the verifier of an export', handle => {
  let acts: Act[];
  const spelled = (list: readonly Act[]) => list.map(act => `${JSON.stringify(act)}\n`).join('');

  beforeAll(async () => {
    const { database } = handle;
    const id = uuidV7(NOW.getTime(), new Uint8Array(10));
    for (const payload of PAYLOADS)
      await database.transaction(trx =>
        recordAct(trx, operatorCtx(database), {
          kind: 'thing.note',
          subjects: [{ type: 'thing', id }],
          payload,
          reason: 'Vì sao',
        }),
      );
    acts = await listActsAfter(database.db, 0, 100);
  });

  test('agrees with what the program wrote', async () => {
    const { code, said } = await verify(spelled(acts));
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('5 acts, the chain holds') });
    expect(said).toContain(acts.at(-1)!.hash);
  });

  test('an empty log holds', async () => {
    expect(await verify('')).toMatchObject({ code: 0, said: expect.stringContaining('0 acts') });
  });

  test.each([
    ['a deleted act', () => acts.toSpliced(2, 1), 'line 3: act 4 follows act 2'],
    ['a missing beginning', () => acts.slice(1), 'line 1: act 2 follows act 0'],
    ['swapped acts', () => [acts[0]!, acts[2]!, acts[1]!, ...acts.slice(3)], 'line 2: act 3 follows act 1'],
    ['an act written twice', () => [acts[0]!, acts[0]!], 'line 2: act 1 follows act 1'],
    ['a changed word', () => acts.with(1, { ...acts[1]!, actor: 'visitor' }), 'line 2: act 2 was changed'],
    ['a changed reason', () => acts.with(4, { ...acts[4]!, reason: null }), 'line 5: act 5 was changed'],
    [
      'an act forged whole, hash and all',
      () => acts.with(1, forged(acts[1]!)),
      'line 3: act 3 does not hang on the act before it',
    ],
  ])('%s is found', async (_name, tampered, said) => {
    expect(await verify(spelled(tampered()))).toEqual({ code: 1, said: expect.stringContaining(said) });
  });

  test('what is missing at the end is found by a hash that was kept', async () => {
    const last = acts.at(-1)!.hash;
    const cut = spelled(acts.slice(0, 3));
    expect((await verify(cut)).code).toBe(0);
    expect(await verify(cut, '--last', last)).toEqual({
      code: 1,
      said: expect.stringContaining('acts are missing at the end'),
    });
    expect(await verify(spelled(acts), '--last', acts[2]!.hash)).toEqual({
      code: 0,
      said: expect.stringContaining('the hash you kept is that of act 3, 2 came after it'),
    });
  });

  test('it holds when the row of a person who acted is erased', async () => {
    const { database } = handle;
    const person = await makePerson(database, { name: 'Nguyễn Văn Xoá' });
    await database.transaction(trx =>
      recordAct(trx, ctxFor(database, person), { kind: 'thing.note', subjects: [{ type: 'person', id: person.id }] }),
    );
    await erasePerson(ctxFor(database, person), person.id);
    const all = await listActsAfter(database.db, 0, 100);
    expect(spelled(all)).toContain(`person:${person.id}`);
    expect(spelled(all)).not.toContain('Nguyễn Văn Xoá');
    expect(await verify(spelled(all))).toMatchObject({ code: 0, said: expect.stringContaining('7 acts') });
  });
});

test('without a file it says how it is used', async () => {
  const { code, said } = await new Promise<{ code: number; said: string }>(resolve =>
    execFile(process.execPath, [join(ROOT, 'bin/verify-acts.mjs')], (error, _out, err) =>
      resolve({ code: Number(error?.code), said: err }),
    ),
  );
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('Usage') });
});

function forged(act: Act): Act {
  const changed = { ...act, kind: 'thing.forge' };
  return { ...changed, hash: hashOfAct(changed) };
}
