import { describe, expect, test } from 'vitest';
import { ctxFor, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { VISITOR } from '../../../kernel/actor.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import { type Changed, importTable, retireConcept, setConcept, undoChange, type Wanted } from './commands.ts';
import { effectiveRows } from './queries.ts';
import { readTable } from './read-table.ts';
import { factsById, withChanges } from './rules.ts';
import { cellsFor, conceptOf, freshCells, ROWS } from './sample-rows.test-data.ts';
import { type Cells, conceptSubject, factsOf, stampOf } from './schema.ts';
import { countConceptChanges, listChangesOf, listConceptActs, listConceptChanges } from './store.ts';

const WHY = { note: 'Bà con gọi thế.' };

onEveryDatabase('the steward of the thesaurus', handle => {
  const db = () => handle.database.db;
  const present = async (id: string) => {
    const row = withChanges(ROWS, await listConceptChanges(db())).rows.find(r => r.id === id);
    return row && factsOf(row);
  };
  const wanted = async (id: string, over: Partial<Cells>): Promise<Wanted> => ({
    cells: { ...(ROWS.some(r => r.id === id) ? cellsFor(id) : freshCells({ id })), ...over },
    file: 'small.tsv',
    stamp: stampOf(await present(id)),
  });
  const set = (w: Wanted, saying: object = {}, ctx = operatorCtx(handle.database)) =>
    setConcept(ctx, ROWS, w, { ...WHY, ...saying });
  const lastAct = async () => (await listActsAfter(db(), 0, 1000)).at(-1)!;

  test('a label is added, told in an act, and taken back', async () => {
    await set(await wanted('rice', { vi: 'lúa|thóc|lúa gạo' }));
    expect((await present('rice'))?.vi).toEqual(['lúa', 'thóc', 'lúa gạo']);
    const act = await lastAct();
    expect(act).toMatchObject({ kind: 'thesaurus.change', actor: 'operator', subjects: [conceptSubject('rice')] });
    expect(act.payload).toMatchObject({
      changes: [{ concept: 'rice', version: 1, before: { vi: ['lúa', 'thóc'] }, after: { vi: ['lúa', 'thóc', 'lúa gạo'] } }],
    });
    await undoChange(operatorCtx(handle.database), ROWS, { id: 'rice', version: 1 }, WHY);
    expect(await present('rice')).toEqual(conceptOf('rice'));
    await undoChange(operatorCtx(handle.database), ROWS, { id: 'rice', version: 2 }, WHY);
    expect((await present('rice'))?.vi).toContain('lúa gạo');
    expect((await listConceptActs(db(), 'rice')).map(a => a.kind)).toEqual([
      'thesaurus.undo',
      'thesaurus.undo',
      'thesaurus.change',
    ]);
    expect((await listChangesOf(db(), 'rice')).map(c => c.version)).toEqual([3, 2, 1]);
  });

  test('a concept is added, then retired, then added anew', async () => {
    await set(await wanted('maize', {}));
    expect((await lastAct()).kind).toBe('thesaurus.add');
    const stamp = stampOf(await present('maize'));
    await retireConcept(operatorCtx(handle.database), ROWS, { id: 'maize', stamp }, WHY);
    expect(await present('maize')).toBeUndefined();
    await set(await wanted('maize', { vi: 'ngô' }));
    expect((await present('maize'))?.vi).toEqual(['ngô']);
  });

  test('a file is taken whole, or not at all', async () => {
    const ctx = operatorCtx(handle.database);
    const baseOf = async (text: string) => {
      const { rows } = withChanges(ROWS, await listConceptChanges(db()));
      return readTable(text, { rows, byId: factsById(rows), home: 'small.tsv' }).base;
    };
    const good = 'id\tvi\ten\nwheat\tlúa mì\twheat\noven\tlò nung\toven\n';
    const run = async (text: string, base: string, key?: string) =>
      importTable(ctx, ROWS, { file: 'small.tsv', text, base }, { ...WHY, idemKey: key });
    const before = await countConceptChanges(db());
    const bad = `${good}barley\t\tbarley\n`;
    await expect(run(bad, await baseOf(bad))).rejects.toMatchObject({
      kind: 'invalid',
      said: { en: 'small.tsv:4 vi: The Vietnamese label is missing.' },
    });
    await expect(run(good, 'another preview')).rejects.toMatchObject({ status: 412 });
    expect(await countConceptChanges(db())).toBe(before);
    const base = await baseOf(good);
    await expect(run(good, base, 'one-file')).resolves.toEqual({ conceptIds: ['wheat', 'oven'] });
    expect((await lastAct()).subjects).toHaveLength(2);
    await expect(run(good, base, 'one-file')).resolves.toEqual({ conceptIds: ['wheat', 'oven'] });
    expect(await countConceptChanges(db())).toBe(before + 2);
    await expect(run(good, await baseOf(good))).rejects.toMatchObject({ kind: 'invalid' });
  });

  describe('who reads another state is refused', () => {
    test('somebody else was quicker', async () => {
      const [mine, theirs] = [await wanted('dryer', { vi: 'máy sấy|buồng sấy' }), await wanted('dryer', { vi: 'lò sấy' })];
      await set(theirs);
      await expect(set(mine)).rejects.toMatchObject({ kind: 'conflict', status: 412 });
      await expect(
        retireConcept(operatorCtx(handle.database), ROWS, { id: 'dryer', stamp: mine.stamp }, WHY),
      ).rejects.toMatchObject({ status: 412 });
    });

    test('both at the same moment', async () => {
      const one = await wanted('machine', { vi: 'máy' });
      const other = await wanted('machine', { vi: 'máy móc' });
      const results = await Promise.allSettled([set(one), set(other)]);
      expect(results.map(r => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('an undo of what is no longer the latest', async () => {
      await expect(
        undoChange(operatorCtx(handle.database), ROWS, { id: 'rice', version: 1 }, WHY),
      ).rejects.toMatchObject({ status: 412 });
    });
  });

  test.each([
    ['an id that is taken', async () => ({ ...(await wanted('rice', {})), stamp: 'new' }), 'id'],
    ['no broader concept', () => wanted('oats', { vi: 'yến mạch', en: 'oats', broader: 'cereal' }), 'broader'],
    ['a label of another', () => wanted('oats', { vi: 'máy sấy lúa', en: 'oats' }), 'vi'],
    ['a circle', () => wanted('machine', { broader: 'rice-dryer' }), 'broader'],
    ['an empty label', () => wanted('rice', { en: '' }), 'en'],
    ['a file that is none', async () => ({ ...(await wanted('oats', { vi: 'yến mạch', en: 'oats' })), file: '../x.tsv' }), 'file'],
  ])('%s is refused at its field', async (_, make, field) => {
    const before = await countConceptChanges(db());
    await expect(set(await make())).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: expect.anything() } });
    expect(await countConceptChanges(db())).toBe(before);
  });

  test('nothing changed, no reason, nothing to undo, and a concept that others stand below', async () => {
    const ctx = operatorCtx(handle.database);
    await expect(set(await wanted('rice-dryer', {}))).rejects.toMatchObject({ kind: 'invalid' });
    await expect(set(await wanted('rice-dryer', { vi: 'x' }), { note: ' ' })).rejects.toMatchObject({
      fields: { note: expect.anything() },
    });
    await expect(undoChange(ctx, ROWS, { id: 'rice-dryer', version: 1 }, WHY)).rejects.toMatchObject({ kind: 'missing' });
    await expect(retireConcept(ctx, ROWS, { id: 'nothing', stamp: 'x' }, WHY)).rejects.toMatchObject({ kind: 'missing' });
    const stamp = stampOf(await present('dryer'));
    await expect(retireConcept(ctx, ROWS, { id: 'dryer', stamp }, WHY)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('the same twice is done once; other words under the same key are refused', async () => {
    const order = await wanted('rice-dryer', { vi: 'máy sấy lúa|lò sấy lúa|máy sấy thóc' });
    const twice = async (): Promise<Changed> => set(order, { idemKey: 'the-same-form' });
    expect(await twice()).toEqual(await twice());
    expect(await listChangesOf(db(), 'rice-dryer')).toHaveLength(1);
    await expect(set({ ...order, stamp: 'other' }, { idemKey: 'the-same-form' })).rejects.toMatchObject({
      kind: 'conflict',
      status: 409,
    });
  });

  test('what is in force is the same object until somebody changes something', async () => {
    const before = await effectiveRows(db());
    expect(await effectiveRows(db())).toBe(before);
    await set(await wanted('barley', { vi: 'đại mạch thử', en: 'barley for trying' }));
    expect(await effectiveRows(db())).not.toBe(before);
  });

  test('to a stranger none of it exists', async () => {
    const ctx = ctxFor(handle.database, VISITOR);
    const order = await wanted('rice', { vi: 'x' });
    const tries = [
      set(order, {}, ctx),
      importTable(ctx, ROWS, { file: 'small.tsv', text: 'id', base: '' }, WHY),
      retireConcept(ctx, ROWS, { id: 'rice', stamp: order.stamp }, WHY),
      undoChange(ctx, ROWS, { id: 'rice', version: 1 }, WHY),
    ];
    for (const tried of tries) await expect(tried).rejects.toMatchObject({ kind: 'missing' });
  });
});

