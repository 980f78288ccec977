import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOW, onEveryDatabase, operatorCtx } from '../../../../../test/database.ts';
import { listActsAfter } from '../../../../platform/acts/index.ts';
import { type Database, runSql } from '../../../../platform/db/database.ts';
import { listStoredOrganisations } from '../../../directory/index.ts';
import { listConfidences, listStoredNeeds } from '../../needs/store.ts';
import { listPublishedTechnologies, listStoredTechnologies } from '../../technologies/store.ts';
import { from, line, makeStore, many } from '../import-lines.test-data.ts';
import { FIRST_LINES } from '../lines/chunks.ts';
import { CHUNK_LINES } from '../lines/read-chunks.ts';
import { findRun } from '../store.ts';
import { carryOutImport } from './carry-out.ts';
import { listRejects } from './store.ts';

const { files, importAll, options, start } = makeStore();
const storedIn = (database: Database, source: string, refs: string[]) =>
  database.transaction(trx => listStoredTechnologies(trx, source, refs));

onEveryDatabase('an import', handle => {
  test('adds what is new; a second time nothing', async () => {
    const { database } = handle;
    const lines = [...many('Twice', 600), line('n1', { kind: 'need', ...from('Twice') })];
    expect(await importAll(database, ...lines)).toMatchObject({
      state: 'done',
      line: 601,
      added: 601,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      finishedAt: NOW,
    });
    const again = await importAll(database, ...lines);
    expect(again).toMatchObject({ state: 'done', added: 0, changed: 0, unchanged: 601, rejected: 0 });
    const acts = await listActsAfter(database.db, 0, 1000);
    const added = acts.flatMap(a => a.subjects).filter(s => s.type !== 'import-run');
    expect(new Set(added.map(s => s.id)).size).toBe(601);
    expect(acts.filter(a => a.kind === 'import.finish').at(-1)!.payload).toMatchObject({ unchanged: 601 });
  });

  test('a changed record is the next version of the same', async () => {
    const { database } = handle;
    await importAll(database, line('a', from('Versions')), line('b', from('Versions')));
    const before = await storedIn(database, 'Versions', ['a', 'b']);
    const second = await importAll(
      database,
      line('a', { ...from('Versions'), title: 'Better' }),
      line('b', from('Versions')),
    );
    expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const after = await storedIn(database, 'Versions', ['a', 'b']);
    expect(after.map(r => r.id).toSorted()).toEqual(before.map(r => r.id).toSorted());
    const records = await listPublishedTechnologies(
      database.db,
      after.map(r => r.id),
    );
    expect(records.map(r => [r.ref, r.version, r.title[0]!.value]).toSorted()).toEqual([
      ['a', 2, 'Better'],
      ['b', 1, 'Record b'],
    ]);
  });

  test('what can not be read is set aside, line by line, and the rest is added', async () => {
    const { database } = handle;
    const run = await importAll(
      database,
      `\uFEFF${line('a', from('Bad'))}\r`,
      '',
      'no json',
      line('b', { ...from('Bad'), title: '' }),
      'x'.repeat(1_000_001),
      `{"ref": "nul \u0000 byte, half \uD83D"`,
      line('c', from('Bad')),
    );
    expect(run).toMatchObject({ state: 'done', line: 7, added: 2, rejected: 4 });
    const rejects = await listRejects(database.db, run.id, 100);
    expect(rejects.map(r => [r.line, r.reason.en.slice(0, 16)])).toEqual([
      [3, 'This line is not'],
      [4, 'Title (title) is'],
      [5, 'The line is over'],
      [6, 'This line is not'],
    ]);
    expect(rejects[0]).toMatchObject({ excerpt: 'no json', reason: { vi: expect.stringContaining('JSON') } });
    expect(rejects[2]!.excerpt).toBe('');
  });

  test('nothing that a line may hold stops the others', async () => {
    const { database } = handle;
    const nasty = {
      licence: 'a\u0000b\uD800',
      provider: { name: 'P\u0000\uDC00', country: 'V\u0000N', type: '\u0000' },
      tags: ['\u0000', '\uD800'],
      ip: ['\u0001x'],
      publishedAt: '2024-02-29\u0000',
      deadline: '2027-01-01 \uD800',
      trl: 1e300,
      summary: { vi: '\u0000' },
      description: '\uDFFF',
      extra: { '\u0000': '\uD800', trl: {} },
      lang: 'vi',
    };
    const run = await importAll(
      database,
      line('ok', from('Nasty')),
      line('all', {
        ...nasty,
        source: { name: 'Nasty', url: 'https://a.b/\u0000', licence: '\uD800\u0000' },
      }),
      line('n', { kind: 'need', ...nasty, seeker: { name: '\uD800x' }, ...from('Nasty') }),
      line('ref \u0000 \uD800', from('Nasty')),
      line('source', from('Nas\u0000ty')),
      line('language', { ...from('Nasty'), title: { '\u0000': 'x', en: 'y' } }),
      line('path', { ...from('Nasty'), title: { '\uD800': 7 } }),
      line('tag', { ...from('Nasty'), lang: '\u0000' }),
      line('days', { ...from('Nasty'), publishedAt: '0000-01-01', validUntil: '99999-01-01' }),
      line('proto', { ...from('Nasty'), title: JSON.parse('{"__proto__": "x", "en": "y"}') }),
      line('last', from('Nasty')),
    );
    expect(run.state).toBe('done');
    expect(run.added + run.rejected).toBe(11);
    expect(await storedIn(database, 'Nasty', ['ok', 'all', 'last'])).toHaveLength(3);
  });

  test('a ref that stands twice counts once, wherever the two stand', async () => {
    const { database } = handle;
    const same = line('same', from('Doubles'));
    const other = line('same', { ...from('Doubles'), title: 'Other words' });
    const far = many('Doubles', 2 * CHUNK_LINES);
    const run = await importAll(database, same, same, other, ...far, same, other);
    expect(run).toMatchObject({ state: 'done', added: 2 * CHUNK_LINES + 1, unchanged: 2, rejected: 2 });
    const rejects = await listRejects(database.db, run.id, 10);
    expect(rejects.map(r => r.line)).toEqual([3, 2 * CHUNK_LINES + 5]);
    expect(rejects[0]!.reason.en).toContain('stands on another line');
  });

  test('a known record that a file tells in two ways is changed by the first alone', async () => {
    const { database } = handle;
    const [known, first] = ['Known', 'First'].map(title => line('x', { ...from('Two ways'), title }));
    await importAll(database, known!);
    const run = await importAll(database, first!, known!);
    expect(run).toMatchObject({ changed: 1, unchanged: 0, rejected: 1 });
  });

  test('a file that tells of a record in two ways changes nothing the second time', async () => {
    const { database } = handle;
    const other = (ref: string) => line(ref, { ...from('Again'), title: 'Other words' });
    const lines = [...many('Again', 2), other('r0'), ...many('Again', 400).slice(2), other('r1')];
    const need = (title: string) => line('n', { kind: 'need', ...from('Again'), title });
    const file = [...lines, need('One'), need('Two')];
    const first = await importAll(database, ...file);
    expect(first).toMatchObject({ added: 401, changed: 0, unchanged: 0, rejected: 3 });
    for (const _ of ['second', 'third'])
      expect(await importAll(database, ...file)).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: 401,
        rejected: 3,
      });
  });

  test('the same ref of another source, or of another kind, is another record', async () => {
    const { database } = handle;
    const run = await importAll(
      database,
      line('one', from('Source A')),
      line('one', from('Source B')),
      line('one', { kind: 'need', ...from('Source A') }),
    );
    expect(run).toMatchObject({ added: 3, rejected: 0 });
  });

  test('an imported need is published and says nothing in confidence', async () => {
    const { database } = handle;
    await importAll(
      database,
      line('need', { kind: 'need', ...from('Needs'), seeker: { name: 'Hợp tác xã A' } }),
    );
    const [stored] = await database.transaction(trx => listStoredNeeds(trx, 'Needs', ['need']));
    const confidences = await listConfidences(database.db, [stored!.id]);
    expect([...confidences.values()]).toEqual([{ budgetVnd: null, has: {} }]);
  });
});


onEveryDatabase('an organisation', handle => {
  const organisation = (ref: string, name: string, source: string) =>
    JSON.stringify({ kind: 'organisation', ref, name, type: 'institute', source: { name: source } });
  const stored = (source: string) =>
    runSql(
      handle.database.db,
      "select ref, name->0->>'value' as name, kind from organisation where source = $1 order by ref",
      [source],
    );

  test('has a record of its own, which records refer to and mentions do not overwrite', async () => {
    const { database } = handle;
    const run = await importAll(
      database,
      line('a', { ...from('Parties'), provider: { ref: 'o1' } }),
      organisation('o1', 'Viện A', 'Parties'),
      line('b', { ...from('Parties'), provider: { ref: 'o1', name: 'V. A' } }),
      line('c', { ...from('Parties'), provider: { name: 'Công ty C' } }),
    );
    expect(run).toMatchObject({ added: 4, rejected: 0 });
    expect(await stored('Parties')).toEqual([
      { ref: 'công ty c', name: 'Công ty C', kind: null },
      { ref: 'o1', name: 'Viện A', kind: 'institute' },
    ]);
    const [known] = await database.transaction(trx => listStoredOrganisations(trx, 'Parties', ['o1']));
    const rows = await runSql(database.db, "select ref from technology where provider_id = $1 order by ref", [
      known!.id,
    ]);
    expect(rows).toEqual([{ ref: 'a' }, { ref: 'b' }]);
  });

  test('told in two ways counts once, wherever the two stand', async () => {
    const { database } = handle;
    const far = many('Two names', CHUNK_LINES);
    const [one, other] = ['Một', 'Hai'].map(name => organisation('o', name, 'Two names'));
    expect(await importAll(database, one!, ...far, other!)).toMatchObject({ rejected: 1 });
    expect(await importAll(database, one!, ...far, other!)).toMatchObject({ added: 0, changed: 0, rejected: 1 });
  });

  test('that nobody knows sets the record aside that refers to it', async () => {
    const { database } = handle;
    const lost = line('a', { ...from('Lost'), provider: { ref: 'nobody' } });
    const run = await importAll(database, lost, line('b', from('Lost')));
    expect(run).toMatchObject({ added: 1, rejected: 1 });
    const [reject] = await listRejects(database.db, run.id, 10);
    expect(reject).toMatchObject({ line: 1, excerpt: 'Record a' });
    expect(reject!.reason.en).toContain('The provider has the ref “nobody”');
  });
});

onEveryDatabase('a run', handle => {
  test('broken off after any chunk is taken up where it stood', async () => {
    const { database } = handle;
    const lines = 4 * CHUNK_LINES + 100;
    const content = many('Broken off', lines).join('\n');
    const first = await start(database, content);
    let rounds = 0;
    for (let state = 'waiting'; state !== 'done'; rounds++) {
      const stop = new AbortController();
      const run = await carryOutImport(operatorCtx(database), first.id, {
        ...options,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      expect(run.line).toBe(Math.min(lines, (rounds + 1) * FIRST_LINES));
      state = run.state;
    }
    expect(await findRun(database.db, first.id)).toMatchObject({ added: lines, unchanged: 0, rejected: 0 });
    expect(rounds).toBeGreaterThan(4);
  });

  test('carried out by two at once is done once', async () => {
    const { database } = handle;
    const lines = 2 * CHUNK_LINES;
    const run = await start(database, many('Two at once', lines).join('\n'));
    const carry = () => carryOutImport(operatorCtx(database), run.id, options);
    await Promise.all([carry(), carry()]);
    await carry();
    expect(await findRun(database.db, run.id)).toMatchObject({ state: 'done', added: lines, unchanged: 0 });
    const acts = (await listActsAfter(database.db, 0, 1000)).filter(a =>
      a.subjects.some(s => s.id === run.id),
    );
    expect(acts.map(a => a.kind)).toEqual([
      'import.start',
      ...Array.from({ length: 4 }, () => 'import.chunk'),
      'import.finish',
    ]);
  });

  test('whose file is gone says so', async () => {
    const { database } = handle;
    const run = await start(database, line('gone', from('Gone')));
    rmSync(files.pathOf(run.fileSha256));
    const failed = await carryOutImport(operatorCtx(database), run.id, options);
    expect(failed).toMatchObject({
      state: 'failed',
      error: { en: expect.stringContaining('Send it again') },
    });
    expect(await findRun(database.db, run.id)).toMatchObject({ state: 'failed', error: failed.error });
    expect(await carryOutImport(operatorCtx(database), run.id, options)).toMatchObject({ state: 'failed' });
    const kinds = (await listActsAfter(database.db, 0, 1000))
      .filter(act => act.subjects.some(s => s.id === run.id))
      .map(act => act.kind);
    expect(kinds).toEqual(['import.start', 'import.fail']);
  });

  test('that does not exist is missing', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(carryOutImport(operatorCtx(handle.database), nobody, options)).rejects.toMatchObject({
      kind: 'missing',
    });
  });
});
