import { expect, test } from 'vitest';
import { NOW, onEveryDatabase } from '../../../../test/database.ts';
import { localised } from '../../../kernel/localised.ts';
import { newId } from '../../../platform/ctx.ts';
import { runSql } from '../../../platform/db/database.ts';
import { countOrganisations, findOrganisation, listOrganisations, saveOrganisations } from './store.ts';

const organisation = (ref: string, name = ref) => ({
  id: newId(NOW),
  source: 'Test',
  ref,
  digest: name,
  name: localised({ vi: name }),
  description: [],
  kind: 'company',
  country: 'VN',
  province: '92',
  website: null,
    taxCode: null,
    ror: null,
  sample: false,
});

onEveryDatabase('organisations', handle => {
  const save = (records: ReturnType<typeof organisation>[], now = NOW) =>
    handle.database.transaction(trx => saveOrganisations(trx, records, now));

  test('are added once by source and ref, and keep their id when renewed', async () => {
    const { db } = handle.database;
    const first = await save([organisation('a'), organisation('b')]);
    const second = await save([organisation('b', 'B mới'), organisation('c')]);
    expect(second.get('Test\tb')).toBe(first.get('Test\tb'));
    expect(await countOrganisations(db)).toBe(3);
    expect(await findOrganisation(db, first.get('Test\tb')!)).toMatchObject({ name: [{ value: 'B mới' }] });
    expect(await listOrganisations(db, [...first.values()])).toHaveLength(2);
    expect(await listOrganisations(db, [])).toEqual([]);
  });

  test('tell when they last changed', async () => {
    const later = new Date(NOW.getTime() + 60_000);
    await save([organisation('d'), organisation('e')]);
    await save([organisation('d'), organisation('e', 'E mới')], later);
    const rows = await runSql(
      handle.database.db,
      "select ref, updated_at as at from organisation where ref in ('d', 'e') order by ref",
    );
    expect(rows).toEqual([
      { ref: 'd', at: NOW },
      { ref: 'e', at: later },
    ]);
  });

  test('saved by many at once in any order are saved without a deadlock', async () => {
    const refs = Array.from({ length: 60 }, (_, i) => `many-${i}`);
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        save((turn % 2 === 0 ? refs : refs.toReversed()).map(ref => organisation(ref))),
      ),
    );
    for (const ref of refs) expect(new Set(all.map(ids => ids.get(`Test\t${ref}`))).size).toBe(1);
  });
});
