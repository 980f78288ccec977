import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROVINCES } from '../../authorities/index.ts';
import { readCell } from './cell-readers.ts';
import type { Reads } from './field.ts';
import { fieldsOf } from './fields.ts';

const read = (reads: Reads, text: string, over: { numeric?: boolean; lang?: string; header?: string } = {}) =>
  readCell(reads, { text, numeric: false, lang: 'vi', header: '', ...over });
const value = (...args: Parameters<typeof read>) => {
  const told = read(...args);
  return told && 'value' in told ? told.value : told;
};
const isFault = (...args: Parameters<typeof read>) => 'fault' in (read(...args) ?? {});

describe('not known', () => {
  test.each(
    [
      '',
      ' ',
      '-',
      '—',
      '…',
      '?',
      'n/a',
      'N/A',
      'không rõ',
      'Chưa biết',
      'KHONG RO',
      'unknown',
      'chưa có thông tin.',
    ],
  )(
    '%j says nothing, in any column',
    text => {
      for (const { reads } of fieldsOf('technology')) expect(read(reads, text)).toBeUndefined();
    },
  );
});

describe('money', () => {
  test.each([
    ['2 tỷ', '', { min: 2e9, max: 2e9, currency: undefined }],
    ['500', 'Giá (triệu đồng)', { min: 5e8, max: 5e8, currency: 'VND' }],
    ['1,2–1,5', 'Giá chào, tỷ đồng', { min: 1.2e9, max: 1.5e9, currency: 'VND' }],
    ['500 triệu', 'Giá (triệu đồng)', { min: 5e8, max: 5e8, currency: 'VND' }],
    ['85.000', 'Giá (USD)', { min: 85_000, max: 85_000, currency: 'USD' }],
    ['€ 120,000', '', { min: 120_000, max: 120_000, currency: 'EUR' }],
    ['1,5 triệu yên', '', { min: 1.5e6, max: 1.5e6, currency: 'JPY' }],
    ['thoả thuận', '', undefined],
    ['Liên hệ', '', undefined],
  ])('"%s" under "%s"', (text, header, told) => {
    expect(value('price', text, { header })).toEqual(told);
  });

  const NO_PRICES = ['-5 triệu', '5–2 tỷ', 'rẻ', '5 con', 'trên 2 tỷ', '22/11/2026', '5 triệu/năm'];
  test.each(NO_PRICES)('"%s" is no price', text => {
    expect(isFault('price', text)).toBe(true);
  });

  test('a number of the file itself is what it is', () => {
    expect(value('price', '1234.5', { numeric: true })).toMatchObject({ min: 1234.5 });
    expect(value('price', '1.234', { numeric: true })).toMatchObject({ min: 1.234 });
    expect(
      value('vndBand', '1.5', { numeric: true, header: 'Vốn (tỷ đồng)' }),
    ).toEqual({ min: 1.5e9, max: 1.5e9 });
    expect(isFault('price', '-1', { numeric: true })).toBe(true);
  });

  test('đồng where records count in đồng', () => {
    expect(value('vnd', '500–800 triệu')).toBe(8e8);
    expect(value('vndPerYear', '120 triệu/năm')).toEqual({ min: 1.2e8, max: 1.2e8 });
    expect(isFault('vndBand', '5000 USD')).toBe(true);
    expect(isFault('vndBand', '500')).toBe(true);
  });
});

describe('figures', () => {
  test.each<[Reads, string, string, unknown]>([
    ['areaBand', '0,5 ha', '', { min: 5000, max: 5000 }],
    ['areaBand', '400–600 m²', '', { min: 400, max: 600 }],
    ['powerBand', '10–20', 'Công suất (kW)', { min: 10, max: 20 }],
    ['powerBand', '500', 'Điện (W)', { min: 0.5, max: 0.5 }],
    ['powerBand', '2 MW', '', { min: 2000, max: 2000 }],
    ['waterBand', '5 m3/ngày', '', { min: 5, max: 5 }],
    ['waterBand', '800 lít/ngày', '', { min: 0.8, max: 0.8 }],
    ['staffBand', '4-6 người', '', { min: 4, max: 6 }],
    ['staff', '20 lao động', '', 20],
    ['area', '1.500', '', 1500],
  ])('%s "%s" under "%s"', (reads, text, header, told) => {
    expect(value(reads, text, { header })).toEqual(told);
  });

  test.each<[Reads, string]>([
    ['areaBand', '5 kW'],
    ['powerBand', '10 kVA'],
    ['waterBand', '5 m3/giờ'],
    ['staff', '5–10'],
    ['staffBand', '-3'],
  ])('%s "%s" is a fault', (reads, text) => {
    expect(isFault(reads, text)).toBe(true);
  });
});

describe('days', () => {
  test.each([
    ['22/11/2026', '2026-11-22'],
    ['2.1.2027', '2027-01-02'],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-22T12:00:00', '2026-11-22'],
    ['22/11/2026 08:30', '2026-11-22'],
    ['ngày 22 tháng 11 năm 2026', '2026-11-22'],
    ['22 November 2026', '2026-11-22'],
    ['Nov 22, 2026', '2026-11-22'],
  ])('%s is %s', (text, day) => {
    expect(value('day', text)).toBe(day);
  });

  const NO_DAYS = ['31/02/2026', '11/22/2026', '22/11/26', '11/2026', '2026', 'sớm', '46348'];
  test.each(NO_DAYS)('%s is none', text => {
    expect(isFault('day', text)).toBe(true);
  });
});

describe('places', () => {
  test.each([
    ['Việt Nam', 'VN'],
    ['viet nam', 'VN'],
    ['VN', 'VN'],
    ['Nhật Bản', 'JP'],
    ['NHẬT', 'JP'],
    ['Hoa Kỳ', 'US'],
    ['Mỹ', 'US'],
    ['Hàn Quốc', 'KR'],
    ['CHLB Đức', 'DE'],
    ['Germany', 'DE'],
    ['Đài Loan', 'TW'],
    ['Châu Âu', 'EU'],
  ])('%s is %s', (text, code) => {
    expect(value('country', text)).toBe(code);
  });

  const withoutMarks = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D');

  test('every province by its names, ranks or none, marks or none, and by those merged into it', () => {
    for (const { code, vi, en, merged } of PROVINCES)
      for (const name of [vi, en, ...merged])
        for (const spelt of [name, `Tỉnh ${name}`, name.toUpperCase(), withoutMarks(name)])
          expect(value('province', spelt)).toBe(code);
  });

  test.each([
    ['TP.HCM', '79'],
    ['TPHCM', '79'],
    ['TP. Hồ Chí Minh', '79'],
    ['Sài Gòn', '79'],
    ['Thừa Thiên - Huế', '46'],
    ['Khu CNC, TP Thủ Đức, TP. Hồ Chí Minh', '79'],
    ['Quận Ninh Kiều, Cần Thơ, Việt Nam', '92'],
    ['Hà Tây', '01'],
    ['Bắc Cạn', '19'],
    ['Đắc Lắc', '66'],
  ])('%s is %s', (text, code) => {
    expect(value('province', text)).toBe(code);
  });

  test.each<[Reads, string]>([
    ['province', 'Atlantis'],
    ['province', 'Việt Nam'],
    ['country', 'Atlantis'],
  ])('%s %s is a fault', (reads, text) => {
    expect(isFault(reads, text)).toBe(true);
  });
});

describe('choices', () => {
  test.each<[Reads, string, unknown]>([
    ['sectors', 'Nông nghiệp', ['agriculture']],
    ['sectors', 'nong nghiep; THUỶ SẢN', ['agriculture', 'fishery']],
    ['sectors', 'Thủy sản', ['fishery']],
    ['sectors', 'Cơ khí, chế tạo', ['mechanics']],
    ['sectors', 'Bảo quản, chế biến nông sản, thực phẩm\nNăng lượng', ['processing', 'energy']],
    ['sectors', 'Cơ khí, tự động hoá', ['mechanics', 'electronics']],
    ['sectors', 'energy', ['energy']],
    ['forms', 'Chuyển giao công nghệ độc lập; Góp vốn', ['independent', 'capital-contribution']],
    ['objects', 'Quy trình, bí quyết', ['process', 'know-how']],
    ['rights', 'không độc quyền', ['non-exclusive-use']],
    ['level', 'Trung bình tiên tiến', 'medium-advanced'],
    ['listStatus', 'Khuyến khích', 'encouraged'],
    ['organisationType', 'Công ty TNHH', 'company'],
    ['organisationType', 'Viện nghiên cứu', 'institute'],
    ['organisationType', 'Câu lạc bộ', 'Câu lạc bộ'],
    ['yesNo', 'Có', true],
    ['yesNo', 'x', true],
    ['yesNo', 'Không', false],
    ['yesNo', 'true', true],
    ['trl', 'TRL 7', 7],
    ['trl', '7/9', 7],
    ['trl', 'Mức 7: nguyên mẫu', 7],
    ['currency', 'đồng', 'VND'],
    ['currency', 'USD', 'USD'],
    [
      'vsic',
      '1030; C1075',
      [{ scheme: 'vsic', version: '2025', code: '1030' }, { scheme: 'vsic', version: '2025', code: '1075' }],
    ],
  ])('%s "%s"', (reads, text, told) => {
    expect(value(reads, text)).toEqual(told);
  });

  test.each<[Reads, string]>([
    ['sectors', 'Nông nghiệp; Phép thuật'],
    ['forms', 'bằng lời'],
    ['level', 'tốt'],
    ['yesNo', 'có thể'],
    ['trl', '10'],
    ['trl', '0'],
    ['trl', 'cao'],
    ['currency', 'vỏ sò'],
    ['vsic', 'XYZ'],
    ['address', 'trang của tôi'],
    ['address', 'javascript:alert(1)'],
  ])('%s "%s" is a fault that quotes it', (reads, text) => {
    const told = read(reads, text) as { fault: { vi: string; en: string } };
    expect(told.fault.vi).toMatch(/"[^"]+"/);
    expect(told.fault.en).toMatch(/"[^"]+"/);
  });
});

const ANY_TEXT = fc.string({ unit: 'binary' });

test('any cell is read or told', () => {
  const kinds = (['technology', 'need', 'organisation'] as const).flatMap(
    kind => fieldsOf(kind).map(({ reads }) => reads),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), ANY_TEXT, fc.boolean(), (reads, text, numeric) => {
      const told = read(reads, text, { numeric });
      expect(told === undefined || 'value' in told || 'fault' in told).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
