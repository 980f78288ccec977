import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueRecord } from '../format/record-format.ts';
import { applyMapping } from './apply-mapping.ts';
import { applyTo, faultsOf, mappingOf, recordOf } from './apply-row.test-data.ts';
import { fieldsOf } from './fields.ts';
import { planMapping } from './mapping-plan.ts';
import type { TableMapping } from './mapping-types.ts';

const TITLE = { Tên: 'title' };

describe('one row', () => {
  test('of a technology, in full', () => {
    const record = recordOf(
      {
        Mã: 'CN-7',
        Tên: 'Máy sấy vải thiều',
        'Tên tiếng Anh': 'Litchi dryer',
        'Mô tả': 'Sấy hai tấn\nmỗi mẻ.',
        'Đơn vị': 'Viện Ví dụ',
        Nước: 'Việt Nam',
        'Tỉnh': 'Bắc Giang',
        'Lĩnh vực': 'Bảo quản, chế biến nông sản, thực phẩm; Năng lượng',
        TRL: 'TRL 8',
        'Giá (triệu đồng)': '120–180',
        Vốn: '1,2 tỷ',
        Điện: '15 kW',
        Người: '2',
        'Sở hữu trí tuệ': 'Bằng độc quyền 12345',
        'Tiêu chuẩn': 'TCVN 1:2020; ISO 9001',
        Link: 'https://example.vn/7',
        'Từ khoá': 'sấy, vải',
        'Ngành': '1030',
        Xanh: 'có',
      },
      {
        ...{
          Mã: 'ref',
          Tên: 'title.vi',
          'Tên tiếng Anh': 'title.en',
          'Mô tả': 'description',
          'Đơn vị': 'provider.name',
        },
        ...{ Nước: 'provider.country', Tỉnh: 'provider.province', 'Lĩnh vực': 'sectors', TRL: 'trl' },
        ...{
          'Giá (triệu đồng)': 'price',
          Vốn: 'takes.capitalVnd',
          Điện: 'takes.powerKw',
          Người: 'takes.staff',
        },
        ...{
          'Sở hữu trí tuệ': 'ip',
          'Tiêu chuẩn': 'standards',
          Link: 'source.url',
          'Từ khoá': 'tags',
          Ngành: 'codes.vsic',
          Xanh: 'green',
        },
      },
    );
    expect(record).toEqual({
      kind: 'technology',
      lang: 'vi',
      source: { name: 'Bảng thử', url: 'https://example.vn/7' },
      ref: 'CN-7',
      title: { vi: 'Máy sấy vải thiều', en: 'Litchi dryer' },
      description: { vi: 'Sấy hai tấn\nmỗi mẻ.' },
      provider: { name: { vi: 'Viện Ví dụ' }, country: 'VN', province: '24' },
      sectors: ['processing', 'energy'],
      trl: 8,
      price: { min: 120e6, max: 180e6, currency: 'VND' },
      takes: {
        capitalVnd: { min: 1.2e9, max: 1.2e9 },
        powerKw: { min: 15, max: 15 },
        staff: { min: 2, max: 2 },
      },
      ip: ['Bằng độc quyền 12345'],
      standards: ['TCVN 1:2020', 'ISO 9001'],
      tags: ['sấy', 'vải'],
      codes: [{ scheme: 'vsic', version: '2025', code: '1030' }],
      green: true,
    });
    expect(catalogueRecord.safeParse(record).error?.issues).toBeUndefined();
  });

  test('of a need and of an organisation', () => {
    const need = recordOf(
      {
        'Nhu cầu': 'Khử mùi trại lợn',
        'Công ty': 'HTX Ví dụ',
        Tỉnh: 'Hà Nam',
        'Kinh phí': '500–800 triệu',
        Hạn: '30/6/2027',
        'Yêu cầu': 'giảm mùi 80 %',
        'Lao động': '20',
      },
      {
        'Nhu cầu': 'title',
        'Công ty': 'seeker.name',
        Tỉnh: 'province',
        'Kinh phí': 'budgetVnd',
        Hạn: 'deadline',
        'Yêu cầu': 'targets',
        'Lao động': 'has.staff',
      },
      { kind: 'need' },
    );
    expect(need).toMatchObject({
      kind: 'need',
      province: '37',
      budgetVnd: 8e8,
      deadline: '2027-06-30',
      targets: [{ what: 'giảm mùi 80 %' }],
      has: { staff: 20 },
      seeker: { name: { vi: 'HTX Ví dụ' } },
    });
    const organisation = recordOf(
      { Tên: 'Viện Ví dụ', MST: '0101234567' },
      { Tên: 'name', MST: 'taxCode' },
      { kind: 'organisation' },
    );
    for (const record of [need, organisation]) expect(catalogueRecord.safeParse(record).success).toBe(true);
  });

  test('in which no mapped column says anything is passed over', () => {
    expect(applyTo({ STT: '7', Tên: '', Giá: '-' }, { Tên: 'title', Giá: 'price' })).toBeUndefined();
  });

  test('what is not known is absent', () => {
    const record = recordOf(
      { Tên: 'a', Giá: 'không rõ', TRL: 'n/a', Nước: '-' },
      { ...TITLE, Giá: 'price', TRL: 'trl', Nước: 'provider.country' },
    );
    expect(Object.keys(record).sort()).toEqual(['kind', 'lang', 'ref', 'source', 'title']);
  });

  test('a provider without a name leaves its country to the record', () => {
    const record = recordOf({ Tên: 'a', Nước: 'Nhật Bản' }, { ...TITLE, Nước: 'provider.country' });
    expect(record).toMatchObject({ extra: { country: 'JP' } });
    expect(record.provider).toBeUndefined();
  });
});

describe('a row without a ref', () => {
  const ref = (title: string, provider: string) =>
    recordOf({ Tên: title, 'Đơn vị': provider }, { ...TITLE, 'Đơn vị': 'provider.name' }).ref;

  test('is known by its title and provider', () => {
    expect(ref('Máy sấy', 'Viện A')).toMatch(/^auto:[0-9a-f]{32}$/);
    expect(ref(' máy  SẤY ', 'viện a')).toBe(ref('Máy sấy', 'Viện A'));
    expect(ref('Máy sấy', 'Viện B')).not.toBe(ref('Máy sấy', 'Viện A'));
    expect(ref('Máy cắt', 'Viện A')).not.toBe(ref('Máy sấy', 'Viện A'));
  });
});

describe('faults', () => {
  test('all of a row, each at its column', () => {
    expect(
      faultsOf(
        { Tên: '', Giá: 'abc', TRL: '12' },
        { ...TITLE, Giá: 'price', TRL: 'trl' },
      ).map(([header]) => header),
    ).toEqual(['Giá', 'TRL', 'Tên']);
  });

  test('a cell that the file itself can not vouch for, where its column is read', () => {
    const merged = { code: 'merged' as const, said: { vi: 'gộp', en: 'merged' }, from: 1, to: 2 };
    expect(
      faultsOf({ Tên: 'a', Giá: '' }, { ...TITLE, Giá: 'price' }, {}, { faults: [merged] }),
    ).toEqual([['Giá', 'gộp']]);
    expect(recordOf({ Tên: 'a', Giá: '' }, TITLE, {}, { faults: [merged] }).title).toEqual({ vi: 'a' });
  });

  test('more cells than headers', () => {
    const faults = faultsOf({ Tên: 'a' }, TITLE, {}, { cells: ['a', 'b'] });
    expect(faults).toEqual([[undefined, expect.stringMatching(/nhiều ô hơn/)]]);
  });
});

test('whatever the cells, a record that the format takes, or sentences', () => {
  const kinds = fc.constantFrom('technology', 'need', 'organisation' as const);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('5 tỷ', '10-20', 'Hà Nội', '22/11/2026', 'có', 'USD', '', '3', 'Nhật'),
  );
  const said = (kind: TableMapping['kind']) =>
    fc.uniqueArray(
      fc.constantFrom(...fieldsOf(kind).map(({ name }) => name)),
      { maxLength: 12 },
    ).chain(names =>
      fc.tuple(
        fc.constant(kind),
        fc.constant(names),
        fc.array(text, { minLength: names.length, maxLength: names.length }),
      ),
    );
  fc.assert(
    fc.property(kinds.chain(said), ([kind, names, cells]) => {
      const columns = Object.fromEntries(names.map((name, i) => [`c${i}`, name]));
      const plan = planMapping(mappingOf(columns, { kind, lang: 'fr' }), Object.keys(columns));
      const applied = applyMapping({ sheet: '', row: 2, cells }, plan);
      if (!applied) return;
      if ('faults' in applied) for (const { said } of applied.faults) expect(said.vi && said.en).toBeTruthy();
      else expect(catalogueRecord.safeParse(applied.record).error?.issues ?? []).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
