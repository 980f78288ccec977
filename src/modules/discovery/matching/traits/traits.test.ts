import { describe, expect, test } from 'vitest';
import { PROVINCES } from '../../../authorities/index.ts';
import { placesOf, readPlaces } from './places.ts';
import { readSkill } from './skills.ts';
import { CAPACITY_LINE, readMeasured, readThroughput } from './throughput.ts';

describe('the climates of the 34 provinces', () => {
  test('every province has one, and each part that was merged into it is counted', () => {
    for (const { code, merged } of PROVINCES) {
      const places = placesOf(code);
      expect(places.length, code).toBeGreaterThan(0);
      expect(places.length, code).toBeLessThanOrEqual(merged.length + 1);
    }
  });

  test.each([
    ['92', ['mekong']],
    ['01', ['red-river']],
    ['68', ['highlands', 'south-central']],
    ['80', ['south-east', 'mekong']],
    ['25', ['north-east', 'north-west', 'red-river']],
    ['00', []],
    [null, []],
  ])('%s: %j', (code, places) => {
    expect(placesOf(code)).toEqual(places);
  });
});

const NORTH = ['north-west', 'north-east', 'red-river', 'north-central'];
const ALL = [...NORTH, 'south-central', 'highlands', 'south-east', 'mekong'];

test.each([
  ['Hợp với Đồng bằng sông Cửu Long.', ['mekong']],
  ['dong bang song cuu long', ['mekong']],
  ['Works in the Mekong Delta', ['mekong']],
  ['Tây Nguyên và Đông Nam Bộ', ['south-east', 'highlands']],
  ['Made for a temperate climate.', ['temperate']],
  ['Chịu mưa nhiệt đới; sàn bê tông dốc 1,5–2%', ALL],
  ['Không kén khí hậu; cần nước mềm', ALL],
  ['Cồn cát ở Quảng Trị; không hợp Cà Mau', ['north-central', 'south-central', 'highlands'].slice(0, 1)],
  ['Phía Bắc phải sưởi mùa đông', []],
  ['Hợp vùng nóng ẩm từ Huế trở vào', []],
  ['Suited from Hue to the south', []],
  ['Ở đồng bằng nóng ẩm hệ này không đủ mát', []],
  ['Cần hút ẩm, nhất là từ tháng 2 ở miền Bắc', []],
  ['Phòng 20–30 °C, độ ẩm dưới 70%', []],
  ['', []],
])('%j says that it works in %j', (text, places) => {
  expect(readPlaces(text).sort()).toEqual([...places].sort());
});

test.each([
  ['Một tiến sĩ hoặc thạc sĩ chọn giống, ba công nhân', 'postgraduate'],
  ['Hai kỹ sư môi trường, thợ điện', 'engineer'],
  ['Kỹ thuật viên nhuộm, thợ cơ khí', 'technician'],
  ['Hai thợ hàn, một thợ tiện', 'worker'],
  ['Không cần nghề trước; học hai ngày', 'untrained'],
  ['Hai người trong thôn học ba tuần; một kỹ sư của bên bán trực từ xa', null],
  ['Two engineers and a technician', 'engineer'],
  ['Quản trị hệ thống sẵn có', null],
  ['', null],
])('%j asks for %s', (text, skill) => {
  expect(readSkill(text)).toBe(skill);
});

describe('what is handled in a day', () => {
  test.each([
    ['khoảng 30 tấn mỗi ngày', 30, 30],
    ['30 tấn lúa một ngày', 30, 30],
    ['mỗi ngày chừng 12–15 tấn', 12, 15],
    ['We dry 40 tonnes of paddy a day', 40, 40],
    ['2,5 t/h', 20, 60],
    ['1.500 kg/ngày', 1.5, 1.5],
    ['30 tan/ngay', 30, 30],
  ])('%j', (text, min, max) => {
    expect(readThroughput(text, 'tonnes')).toEqual({ min, max });
  });

  test.each(['30 tấn', 'mỗi ngày 30 người', '30 tấn mỗi ngày, 5 tấn mỗi giờ', '500 tấn mỗi năm', ''])(
    'is not to be read from %j',
    text => {
      expect(readThroughput(text, 'tonnes')).toBeNull();
    },
  );

  test('cubic metres count where water is spoken of: gas has them too', () => {
    expect(readThroughput('xử lý nước thải 40 m³/ngày', 'water')).toEqual({ min: 40, max: 40 });
    expect(readThroughput('hút 30000 m³/h khí thải', 'water')).toBeNull();
  });

  const line = (name: string, unit: string, figure: object = { min: 2, max: 2 }) => ({
    name,
    figure: { ...figure, unit },
  });
  test.each([
    [[line('Năng suất', 't/day')], { min: 2, max: 2 }],
    [[line('Capacity', 'kg/h', { min: 100, max: 200 })], { min: 0.8, max: 4.8 }],
    [[line('Sấy được', 't/day', { min: 30 })], null],
    [[line('Năng suất', 't/day'), line('Công suất', 't/day', { min: 9 })], null],
    [[line('Công suất', 'kW')], null],
    [[line('Năng suất', 't/year')], null],
    [[], null],
  ])('data sheet %j: %j', (lines, band) => {
    const found = readMeasured(lines, 'tonnes', CAPACITY_LINE);
    expect(found && { min: Number(found.min.toFixed(6)), max: Number(found.max.toFixed(6)) }).toEqual(band);
  });

  test('a target needs no such name, and a bound is the amount', () => {
    expect(readMeasured([line('Sấy được', 't/day', { min: 30 })], 'tonnes')).toEqual({ min: 30, max: 30 });
  });

  test('a long text is read in no longer than it takes to read it', () => {
    expect(readThroughput('1.1,'.repeat(25_000), 'tonnes')).toBeNull();
    expect(readThroughput('mỗi ngày '.repeat(11_000), 'tonnes')).toBeNull();
  });
});
