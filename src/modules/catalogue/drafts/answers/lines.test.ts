import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advantageOf, linesOf, measuredOf, referenceOf, rightOf } from './lines.ts';
import { countryIn, provinceIn } from './places.ts';

describe('lines of a list', () => {
  test('bullets, numbers and empty lines are no part of it', () => {
    expect(linesOf('- một\r\n\n • hai\n3. ba\n 4) bốn\n14 %')).toEqual(['một', 'hai', 'ba', 'bốn', '14 %']);
  });

  test.each([
    ['độ ẩm 14 %', { what: 'độ ẩm', figure: { min: 14, max: 14, unit: '%' } }],
    ['hạt gãy không quá 5 %', { what: 'hạt gãy', figure: { max: 5, unit: '%' } }],
    ['Công suất: 30 tấn/mẻ, tuỳ ẩm', { what: 'Công suất', figure: { min: 30, max: 30, unit: 't/batch' }, words: 'tuỳ ẩm' }],
    ['màu: vàng rơm', { what: 'màu', words: 'vàng rơm' }],
    ['30 tấn/ngày', { what: '30 tấn/ngày' }],
    ['đạt QCVN 40:2011/BTNMT cột A', { what: 'đạt QCVN 40:2011/BTNMT cột A' }],
  ])('a target %j', (line, target) => {
    expect(measuredOf(line, 'vi')).toEqual(target);
  });

  test('an advantage keeps its sentence and shows its figure', () => {
    expect(advantageOf('Tiết kiệm 30 % điện so với lò than', 'vi')).toEqual({
      text: 'Tiết kiệm 30 % điện so với lò than',
      figure: { min: 30, max: 30, unit: '%' },
      against: 'lò than',
    });
    expect(advantageOf('Chạy êm', 'vi')).toEqual({ text: 'Chạy êm' });
  });

  test.each([
    ['Bằng độc quyền sáng chế số 1-0023456, đã cấp', { kind: 'patent', number: '1-0023456', status: 'granted' }],
    ['Đơn sáng chế 1-2021-01234', { kind: 'patent', number: '1-2021-01234', status: 'pending' }],
    ['Giải pháp hữu ích 2-0002345', { kind: 'utility-solution', number: '2-0002345' }],
    ['US patent 7,624,566 B2, granted', { kind: 'patent', number: '7,624,566 B2', country: 'US', status: 'granted' }],
    ['WO2019/123456', { kind: 'patent', number: '2019/123456', country: 'WO' }],
    ['Bí quyết', { kind: 'trade-secret' }],
    ['Tự làm lấy', { kind: 'other', note: 'Tự làm lấy' }],
  ])('a right %j', (line, right) => {
    expect(rightOf(line)).toEqual(right);
  });

  test.each([
    [
      'Nhà máy gạo Thới Lai, Cần Thơ, 2024: hai dây chuyền',
      { site: 'Nhà máy gạo Thới Lai, Cần Thơ, 2024', province: '92', country: 'VN', year: 2024, result: 'hai dây chuyền' },
    ],
    ['Trại giống Đồng Khởi, tỉnh Bến Tre', { site: 'Trại giống Đồng Khởi, tỉnh Bến Tre', province: '86', country: 'VN' }],
    ['A mill in Kenya', { site: 'A mill in Kenya' }],
  ])('a place of use %j', (line, reference) => {
    expect(referenceOf(line)).toEqual(reference);
  });

  test.each([
    ['ở Khánh Hòa', '56'],
    ['KHÁNH HOÀ', '56'],
    ['Tp. Hồ Chí Minh', '79'],
    ['TP.HCM', '79'],
    ['Bà Rịa – Vũng Tàu', '79'],
    ['Ho Chi Minh City', '79'],
    ['the hue of the cloth', undefined],
    ['hoà bình thế giới', undefined],
  ])('the province in %j', (text, code) => {
    expect(provinceIn(text)).toBe(code);
  });

  test.each([
    ['Hàn Quốc', 'KR'],
    ['Made in Germany', 'DE'],
    ['Việt Nam', 'VN'],
    ['không rõ', undefined],
  ])('the country in %j', (text, code) => {
    expect(countryIn(text)).toBe(code);
  });

  test('of any text none of them throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        for (const line of linesOf(text)) {
          measuredOf(line, 'vi');
          advantageOf(line, 'en');
          rightOf(line);
          referenceOf(line);
        }
      }),
    );
  });
});
