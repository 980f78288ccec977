import { describe, expect, test } from 'vitest';
import { ctxFor, NOW, onEveryDatabase, operatorCtx } from '../../../../test/database.ts';
import { makePerson } from '../../../../test/people.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import { listActsAfter } from '../../../platform/acts/index.ts';
import type { Database } from '../../../platform/db/database.ts';
import { from, line, makeStore } from '../imports/import-lines.test-data.ts';
import { listStoredTechnologies, listTechnologies } from '../technologies/store.ts';
import { listVersions } from '../versions/store.ts';
import { reviewTranslations } from './commands.ts';
import { makeQueue } from './queue/queries.ts';
import { listTranslationReviews } from './store.ts';

const { importAll } = makeStore();
const EVERYWHERE = { everywhere: true, provinces: [], organisations: [] };
const MACHINE = { value: 'Rice dry machine', origin: 'machine' };
const TITLE = { vi: 'Máy sấy lúa', en: MACHINE };

const find = async ({ db }: Database, source: string, ref = 'a') => {
  const [stored] = await listStoredTechnologies(db, source, [ref]);
  return (await listTechnologies(db, [stored!.id]))[0]!;
};
const english = (text: LocalisedText) => text.find(v => v.lang === 'en');
const said = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([path, value]) => [path, { value, seen: true }]));
const review = (database: Database, id: string, version: number, texts: Record<string, string>, ctx = operatorCtx(database)) =>
  reviewTranslations(ctx, 'technology', id, { version, lang: 'en', texts: said(texts) });

onEveryDatabase('reviewing translations', handle => {
  test('what is saved is a person’s, the next version, and one act without words', async () => {
    const { database } = handle;
    await importAll(database, line('a', { ...from('Saved'), title: TITLE, summary: { vi: 'Nhanh.' } }));
    const { id } = await find(database, 'Saved');
    expect(await review(database, id, 1, { title: ' Rice\u0000 dryer ', summary: 'Fast.' })).toBe(2);
    const after = await find(database, 'Saved');
    expect(after.version).toBe(2);
    expect(english(after.title)).toEqual({ lang: 'en', value: 'Rice dryer', origin: 'human' });
    expect(english(after.summary)).toMatchObject({ value: 'Fast.', origin: 'human' });
    expect((await listVersions(database.db, id)).map(v => v.version)).toEqual([1]);
    expect(await listTranslationReviews(database.db, 'technology', id, 'en')).toHaveLength(2);
    const act = (await listActsAfter(database.db, 0, 10_000)).at(-1)!;
    expect(act).toMatchObject({ kind: 'translation.review', payload: { lang: 'en', version: 2, texts: 2 } });
    expect(JSON.stringify(act)).not.toContain('Rice');
  });

  test('a form that was opened before somebody else saved is stale, and the same twice changes nothing more', async () => {
    const { database } = handle;
    await importAll(database, line('a', { ...from('Twice'), title: TITLE }));
    const { id } = await find(database, 'Twice');
    await review(database, id, 1, { title: 'Rice dryer' });
    await expect(review(database, id, 1, { title: 'Rice dryer' })).rejects.toMatchObject({ status: 412 });
    expect(await reviewTranslations(operatorCtx(database), 'technology', id, {
      version: 2,
      lang: 'en',
      texts: new Map([['title', { value: 'Rice dryer', seen: false }]]),
    })).toBe(0);
    expect((await find(database, 'Twice')).version).toBe(2);
  });

  test('only who may review translations there: to all others the record is missing', async () => {
    const { database } = handle;
    const provider = { name: 'Cơ khí Cần Thơ', country: 'VN', province: '92' };
    await importAll(database, line('a', { ...from('Who'), title: TITLE, provider }));
    const { id } = await find(database, 'Who');
    const steward = (authority: string) => makePerson(database, { appointments: [{ role: 'data-steward', authority }] });
    const officer = await makePerson(database, { appointments: [{ role: 'officer', authority: '92' }] });
    const strangers = [ctxFor(database), ctxFor(database, officer), ctxFor(database, await steward('01'))];
    for (const ctx of strangers)
      await expect(review(database, id, 1, { title: 'x' }, ctx)).rejects.toMatchObject({ kind: 'missing' });
    await expect(review(database, '00000000-0000-7000-8000-000000000000', 1, {})).rejects.toMatchObject({ kind: 'missing' });
    const own = await steward('92');
    await review(database, id, 1, { title: 'Rice dryer' }, ctxFor(database, own));
    const [kept] = await listTranslationReviews(database.db, 'technology', id, 'en');
    expect(kept).toMatchObject({ path: 'title', personId: own.id, reviewer: 'Lê Thị Thử', reviewedAt: NOW });
  });

  test('a fault at one text saves none', async () => {
    const { database } = handle;
    await importAll(database, line('a', { ...from('Fault'), title: TITLE, summary: { vi: 'Nhanh.' } }));
    const { id } = await find(database, 'Fault');
    const texts = { title: 'Rice dryer', summary: 'x'.repeat(20_001) };
    await expect(review(database, id, 1, texts)).rejects.toMatchObject({ kind: 'invalid', fields: { summary: expect.anything() } });
    expect((await find(database, 'Fault')).version).toBe(1);
  });

  describe('an import after a review', () => {
    const reviewed = async (database: Database, source: string) => {
      await importAll(database, line('a', { ...from(source), title: TITLE }));
      const { id } = await find(database, source);
      await review(database, id, 1, { title: 'Rice dryer' });
      return (over: object) => importAll(database, line('a', { ...from(source), title: TITLE, ...over }));
    };

    test.each([
      ['told as before', {}, { value: 'Rice dryer', origin: 'human' }],
      ['of the same original with other facts', { trl: 8 }, { value: 'Rice dryer', origin: 'human' }],
      ['of the same original without a translation', { title: { vi: 'Máy sấy lúa' } }, { value: 'Rice dryer', origin: 'human' }],
      ['of another original', { title: { vi: 'Máy sấy ngô' } }, { value: 'Rice dryer', origin: 'human', stale: true }],
      ['of another original with its machine’s', { title: { vi: 'Máy sấy ngô', en: MACHINE } }, MACHINE],
      ['with another person’s', { title: { vi: 'Máy sấy lúa', en: { value: 'Dryer', origin: 'human' } } }, { value: 'Dryer', origin: 'human' }],
    ])('%s', async (name, over, expected) => {
      const { database } = handle;
      const again = await reviewed(database, `Import ${name}`);
      await again(over);
      expect(english((await find(database, `Import ${name}`)).title)).toEqual({ lang: 'en', ...expected });
    });
  });

  test('the queue tells stale ones first, then a machine’s, then those without; its counts are its lists', async () => {
    const { database } = handle;
    const stale = { ...from('Queue once reviewed'), sectors: ['processing'] };
    await importAll(database, line('a', { ...stale, title: TITLE }));
    await review(database, (await find(database, 'Queue once reviewed')).id, 1, { title: 'Rice dryer' });
    await importAll(
      database,
      line('m', { ...from('Queue'), title: TITLE, sectors: ['processing'] }),
      line('n', { ...from('Queue'), title: { vi: 'Chưa dịch' }, sectors: ['processing', 'energy'] }),
      line('o', { ...from('Queue'), title: { vi: 'Cả hai', en: 'Both' }, description: { vi: 'a', en: 'b' } }),
      line('a', { ...stale, title: { vi: 'Máy sấy sắn' } }),
    );
    const asked = { kind: 'technology', lang: 'en', sector: undefined } as const;
    const queue = makeQueue();
    const { items: all, counts } = await queue(database.db, asked, EVERYWHERE, undefined, 1000);
    const states = all.map(item => item.state);
    expect(states.toSorted((a, b) => ['stale', 'machine', 'none'].indexOf(a) - ['stale', 'machine', 'none'].indexOf(b))).toEqual(states);
    expect(states[0]).toBe('stale');
    const ofQueue = all.filter(item => item.source === 'Queue').map(item => [item.ref, item.state]);
    expect(ofQueue).toEqual([['m', 'machine'], ['n', 'none']]);
    for (const state of ['stale', 'machine', 'none'] as const)
      expect(counts.find(c => c.state === state && c.sector === '')?.n ?? 0).toBe(states.filter(s => s === state).length);
    const energy = await queue(database.db, { ...asked, sector: 'energy' }, EVERYWHERE, undefined, 1000);
    expect(energy.items.map(item => item.ref)).toEqual(['n']);
    const second = await queue(database.db, asked, EVERYWHERE, { rank: 1, id: all[0]!.id }, 1);
    expect(second.items).toEqual([all[1]]);
    const elsewhere = { ...EVERYWHERE, everywhere: false, provinces: ['01'] };
    expect(await queue(database.db, asked, elsewhere, undefined, 10)).toEqual({ items: [], counts: [] });
  });

  test('a queue that is kept says what one that is read anew says, after every change', async () => {
    const { database } = handle;
    const asked = { kind: 'technology', lang: 'en', sector: undefined } as const;
    const kept = makeQueue();
    const same = async () => {
      const [now, anew] = [kept, makeQueue()].map(queue => queue(database.db, asked, EVERYWHERE, undefined, 1000));
      expect(await now).toEqual(await anew);
      return (await now)!.items.filter(({ source }) => source === 'Kept').map(({ ref, state }) => `${ref} ${state}`).sort();
    };
    const tell = (...refs: string[]) =>
      importAll(database, ...refs.map(ref => line(ref, { ...from('Kept'), title: { ...TITLE, vi: `Máy ${ref}` } })));
    expect(await same()).toEqual([]);
    await tell('k', 'l');
    expect(await same()).toEqual(['k machine', 'l machine']);
    await review(database, (await find(database, 'Kept', 'k')).id, 1, { title: 'Rice dryer' });
    expect(await same()).toEqual(['l machine']);
    await importAll(database, line('k', { ...from('Kept'), title: { vi: 'Máy khác' } }));
    expect(await same()).toEqual(['k stale', 'l machine']);
    await importAll(database, line('l', { ...from('Kept'), title: { vi: 'Máy l' } }));
    expect(await same()).toEqual(['k stale', 'l none']);
    const [first, second] = await Promise.all([same(), same()]);
    expect(first).toEqual(second);
  });
});
