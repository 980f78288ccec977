import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../kernel/errors.ts';
import { firmKey, readFirmRows } from './firm-rows.ts';
import { asking, checkMark, checkSurvey, coverageOf } from './rules.ts';
import { FIRM_STATES } from './schema.ts';

const rows = (...lines: string[][]) => lines.map((cells, i) => ({ sheet: '', row: i + 1, cells }));
const HEAD = ['STT', 'Tên doanh nghiệp', 'MST', 'Lĩnh vực', 'Người liên hệ', 'Số điện thoại', 'Email'];

describe('a list of firms', () => {
  test('is read by what its columns are called, in either language', () => {
    const firm = {
      name: 'HTX Lúa Vàng',
      taxCode: '1801234567',
      sector: 'fishery',
      contact: 'Bà Năm',
      phone: '0912 345 678',
      email: 'a@b.vn',
    };
    const cells = ['HTX Lúa Vàng', '1801234567', 'Thuỷ sản', 'Bà Năm', '0912 345 678', 'a@b.vn'];
    expect(readFirmRows(rows(HEAD, ['1', ...cells]))).toEqual({ firms: [firm], faults: [] });
    const english = ['Firm', 'Tax code', 'Sector', 'Contact', 'Phone', 'Email'];
    const told = cells.with(2, 'Fishery and aquaculture');
    expect(readFirmRows(rows(english, told))).toEqual({ firms: [firm], faults: [] });
  });

  test('of one column is one of names', () => {
    const { firms } = readFirmRows(rows(['Công ty A'], ['Công ty B']));
    expect(firms.map(f => f.name)).toEqual(['Công ty A', 'Công ty B']);
  });

  test('asks to shorten what is too long, and cuts nothing', () => {
    const { faults } = readFirmRows(rows(['Tên doanh nghiệp', 'Người liên hệ'], ['HTX Bình Minh', 'x'.repeat(301)]));
    expect(faults).toMatchObject([{ row: 2, column: 'B', said: { en: 'This cell is over 300 characters. Please shorten it.' } }]);
  });

  test('says every fault with its row and column', () => {
    const { faults } = readFirmRows(
      rows(HEAD, ['1', '', '12', 'Phép thuật', '', 'gọi sau', 'không'], ['2', 'Công ty C']),
    );
    expect(faults.map(({ row, column }) => `${column}${row}`)).toEqual(['B2', 'D2', 'C2', 'F2', 'G2']);
  });

  test.each([
    ['nothing', rows()],
    ['columns without names of firms', rows(['Số', 'Ghi chú'], ['1', 'x'])],
  ])('%s: the header is asked for', (_, list) => {
    expect(readFirmRows(list)).toMatchObject({ firms: [], faults: [{ row: 1, column: 'A' }] });
  });

  test('of more than two thousand firms is refused at the first row too many', () => {
    const many = rows(['Tên doanh nghiệp', 'MST'], ...Array.from({ length: 2_001 }, (_, i) => [`Công ty ${i}`, '']));
    expect(readFirmRows(many).faults).toMatchObject([{ row: 2_002 }]);
  });

  test('tells a firm by its tax code, else by its name', () => {
    expect(firmKey({ name: 'A', taxCode: '0101234567-001' })).toBe(firmKey({ name: 'B', taxCode: '0101234567001' }));
    expect(firmKey({ name: 'CÔNG TY  Á', taxCode: null })).toBe(firmKey({ name: 'Công ty á', taxCode: null }));
  });
});

test('everybody is counted once, and nobody who was not reached counts as an answer', () => {
  const counts = fc.array(fc.record({ state: fc.constantFrom(...FIRM_STATES), count: fc.nat(500) }));
  fc.assert(
    fc.property(counts, list => {
      const coverage = coverageOf(list);
      expect(coverage.firms).toBe(list.reduce((sum, c) => sum + c.count, 0));
      expect(coverage.firms - coverage.reached).toBe(coverage['to-ask'] + coverage['not-reached']);
    }),
  );
});

test('a recorded need ends the asking', () => {
  expect(asking.available('recorded')).toEqual([]);
  for (const state of FIRM_STATES.filter(s => s !== 'recorded'))
    expect(asking.available(state)).toContain('record');
});

const fieldsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return Object.keys(error.fields);
    throw error;
  }
  return [];
};
const SURVEY = { name: 'Đợt 1', province: '92', sectors: [], startsOn: '2026-11-01', endsOn: '2026-11-30' };
const MARK = { action: 'no-need', note: '', consentHow: '', consentOn: '' };

test.each<[string, () => unknown, string[]]>([
  ['a survey', () => checkSurvey(SURVEY), []],
  ['an empty one', () => checkSurvey({ name: ' ', province: '', sectors: [], startsOn: '', endsOn: '' }), ['name', 'province', 'startsOn', 'endsOn']],
  ['one that ends before it begins', () => checkSurvey({ ...SURVEY, endsOn: '2026-10-31' }), ['endsOn']],
  ['a mark', () => checkMark(MARK, '2026-11-22'), []],
  ['a mark of nothing', () => checkMark({ ...MARK, action: 'record' }, '2026-11-22'), ['action']],
  ['a consent without a day', () => checkMark({ ...MARK, consentHow: 'phone' }, '2026-11-22'), ['consentOn']],
  ['a consent of tomorrow', () => checkMark({ ...MARK, consentHow: 'phone', consentOn: '2026-11-23' }, '2026-11-22'), ['consentOn']],
])('%s', (_, check, fields) => {
  expect(fieldsOf(check)).toEqual(fields);
});

test('what no sector is, and what is told twice, falls away', () => {
  expect(checkSurvey({ ...SURVEY, name: 'A\u0000 \n B', sectors: ['fishery', 'magic', 'fishery'] })).toMatchObject({
    name: 'A B',
    sectors: ['fishery'],
  });
});
