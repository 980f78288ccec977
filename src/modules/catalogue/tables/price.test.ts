import { describe, expect, test } from 'vitest';
import { faultsOf, recordOf } from './apply-row.test-data.ts';

describe('prices from several columns', () => {
  const columns = {
    Tên: 'title',
    Từ: 'price.min',
    Đến: 'price.max',
    Tiền: 'price.currency',
    Giá: 'price',
    Cho: 'price.per',
  };
  const price = (cells: Record<string, string>) => recordOf({ Tên: 'a', ...cells }, columns).price;

  test.each([
    [{ Từ: '500 triệu', Đến: '1 tỷ' }, { min: 5e8, max: 1e9, currency: 'VND' }],
    [{ Từ: '500 triệu', Đến: '' }, { min: 5e8, max: 5e8, currency: 'VND' }],
    [{ Từ: '', Đến: '1 tỷ' }, { min: 1e9, max: 1e9, currency: 'VND' }],
    [{ Giá: '500–600', Tiền: 'USD' }, { min: 500, max: 600, currency: 'USD' }],
    [{ Giá: '500', Cho: 'kg' }, { min: 500, max: 500, currency: 'VND', per: 'kg' }],
    [{ Giá: '', Tiền: 'USD' }, undefined],
    [{ Giá: 'thoả thuận', Tiền: 'VND' }, undefined],
  ])('%j', (cells, told) => {
    expect(price(cells)).toEqual(told);
  });

  test.each<[Record<string, string>, string, RegExp]>([
    [{ Từ: '2 tỷ', Đến: '1 tỷ' }, 'Đến', /lớn hơn giá cao nhất/],
    [{ Từ: '500 USD', Đến: '1 tỷ đồng' }, 'Đến', /hai đơn vị tiền/],
    [{ Giá: '500 USD', Tiền: 'EUR' }, 'Giá', /hai đơn vị tiền/],
    [{ Giá: '-5 triệu' }, 'Giá', /số âm/],
    [{ Giá: '500' }, 'Giá', /quá ít/],
    [{ Giá: 'rất rẻ' }, 'Giá', /Không đọc được/],
  ])('%j is a fault at its column', (cells, header, sentence) => {
    expect(faultsOf({ Tên: 'a', ...cells }, columns)).toEqual([[header, expect.stringMatching(sentence)]]);
  });

  test('outside Vietnamese tables the currency has to be said', () => {
    expect(
      faultsOf({ Tên: 'a', Giá: '500' }, columns, { lang: 'en' }),
    ).toEqual([['Giá', expect.stringMatching(/đơn vị tiền/)]]);
  });
});
