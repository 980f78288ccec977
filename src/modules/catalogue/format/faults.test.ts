import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsIn, type Issue } from './faults.ts';
import { catalogueRecord } from './record-format.ts';
import { ruleFaults } from './rules.ts';

const least = { kind: 'technology', ref: 'a', title: 'A', source: { name: 'S' } };

function faultsOf(record: unknown) {
  const read = catalogueRecord.safeParse(record);
  return read.success ? ruleFaults(read.data) : faultsIn(read.error.issues as Issue[], record);
}
const english = (over: Record<string, unknown>) => faultsOf({ ...least, ...over }).map(f => f.said.en);
const vietnamese = (over: Record<string, unknown>) => faultsOf({ ...least, ...over }).map(f => f.said.vi);

describe('a fault is a sentence that names the field and says what would be right', () => {
  test.each([
    [{ kind: undefined }, 'Missing: Kind of record (kind) must be one of: "technology", "need", "organisation".'],
    [{ kind: 'patent' }, 'Kind of record (kind) must be one of: "technology", "need", "organisation"; here it is “patent”.'],
    [{ ref: undefined }, 'Missing: Ref (ref) must be a text in quotation marks.'],
    [{ ref: 7 }, 'Ref (ref) must be a text in quotation marks; here it is 7.'],
    [{ ref: '' }, 'Ref (ref) may not be empty.'],
    [{ ref: 'a'.repeat(301) }, 'Ref (ref) may have at most 300 characters.'],
    [{ title: ' ' }, 'Title (title) is empty.'],
    [{ title: ['x'] }, 'Title (title) must be a text, or texts by language such as {"vi": "…", "en": "…"}; here it is ["x"].'],
    [{ title: { vi: 7 } }, 'Title (title.vi) must be a text, or texts by language such as {"vi": "…", "en": "…"}; here it is 7.'],
    [{ title: { 'v i': 'x' } }, 'Title (title.v i) must be a language code of two or three letters, such as "vi" or "en"; here it is “x”.'],
    [{ source: undefined }, 'Missing: Source (source) must be written {"name": "…"}.'],
    [{ source: { url: 'https://x.org' } }, 'Missing: Name of the source (source.name) must be a text in quotation marks.'],
    [{ provider: { country: 'VN' } }, 'Provider (provider) needs a name, or the ref of an organisation of the same source; here it is {"country":"VN"}.'],
    [{ provider: 'Viện A' }, 'Provider (provider) needs a name, or the ref of an organisation of the same source; here it is “Viện A”.'],
    [{ tags: 'rice' }, 'Tags (tags) must be a list, such as ["…", "…"]; here it is “rice”.'],
    [{ tags: ['rice', 7] }, 'Tags (tags.1) must be a text in quotation marks; here it is 7.'],
    [{ trl: [9] }, 'Readiness (TRL) (trl) must be a number from 1 to 9; here it is [9].'],
    [{ green: 'yes' }, 'Green technology (green) must be true or false; here it is “yes”.'],
    [{ price: '2 tỷ' }, 'Price (price) must be written {"min": 1000000, "max": 2000000, "currency": "VND"}; here it is “2 tỷ”.'],
    [{ price: { min: 5, max: 2, currency: 'VND' } }, 'Price (price) is the wrong way round: the lowest (min) may not be over the highest (max); here it is {"min":5,"max":2,"currency":"VND"}.'],
    [{ price: { min: -5, max: 2, currency: 'VND' } }, 'Lowest price (price.min) may not be negative; here it is -5.'],
    [{ price: { min: 1, max: 1e19, currency: 'VND' } }, 'Highest price (price.max) is beyond what is possible (1000000000000000000); here it is 10000000000000000000.'],
    [{ price: { min: 1, max: 2, currency: 'đồng' } }, 'Currency (price.currency) must be three capital letters, such as "VND" or "USD"; here it is “đồng”.'],
    [{ takes: { areaM2: -4 } }, 'Area (takes.areaM2) may not be negative; here it is -4.'],
    [{ takes: { areaM2: { min: 3, max: 1 } } }, 'Area (takes.areaM2) is the wrong way round: the lowest (min) may not be over the highest (max); here it is {"min":3,"max":1}.'],
    [{ takes: { areaM2: '40 m²' } }, 'Area (takes.areaM2) must be a number that is not negative, or a range such as {"min": 1, "max": 2}; here it is “40 m²”.'],
    [{ advantages: [{ text: 'x', figure: { unit: '%' } }] }, 'Figure (advantages.0.figure) needs min, max or both; here it is {"unit":"%"}.'],
    [{ references: [{ site: 'x', year: 1700 }] }, 'Year of the reference (references.0.year) must be at least 1900; here it is 1700.'],
    [{ sectors: ['farming'] }, expect.stringMatching(/^Sectors \(sectors\.0\) must be one of: "agriculture", .*; here it is “farming”\.$/)],
    [{ forms: ['gift'] }, expect.stringMatching(/^Forms of transfer \(forms\.0\) must be one of: "independent", /)],
    [{ provider: { name: 'A', province: '999' } }, 'Province (provider.province) must be the code of one of the 34 provinces, such as "92" for Can Tho; here it is “999”.'],
    [{ validUntil: '31/12/2027' }, 'Valid until (validUntil) must be a real day, written 2027-06-30; here it is “31/12/2027”.'],
    [{ ip: Array(51).fill('x') }, 'Intellectual property (ip) may have at most 50 items.'],
    [{ ip: [{ kind: 'secret' }] }, expect.stringMatching(/^Kind of right \(ip\.0\.kind\) must be one of: "patent", /)],
  ])('%j', (over, said) => {
    expect(english(over)).toEqual([said]);
  });

  test('in Vietnamese too', () => {
    expect(vietnamese({ price: { min: 5, max: 2, currency: 'VND' } })).toEqual([
      'Giá (price) bị ngược: số nhỏ nhất (min) không được lớn hơn số lớn nhất (max); ở đây là {"min":5,"max":2,"currency":"VND"}.',
    ]);
    expect(vietnamese({ ref: undefined, title: undefined })).toEqual([
      'Thiếu: Mã hồ sơ (ref) cần là chữ, đặt trong dấu ngoặc kép.',
      'Thiếu: Tên (title) cần là chữ, hoặc chữ theo từng ngôn ngữ như {"vi": "…", "en": "…"}.',
    ]);
  });

  test.each([[7], ['x'], [null], [[]]])('%j is no record at all', record => {
    expect(faultsOf(record).map(f => f.said.en)[0]).toMatch(/The record must be a group of fields|Missing: The record/);
  });
});

describe('rules that no shape can say', () => {
  test('equipment is never transferred alone (LTT Article 4)', () => {
    expect(english({ objects: ['equipment'] })[0]).toContain('Article 4');
    expect(english({ objects: ['equipment', 'know-how'] })).toEqual([]);
    expect(english({ objects: [] })).toEqual([]);
  });

  test('a prohibited technology is not published (LTT Article 11)', () => {
    expect(vietnamese({ listStatus: 'prohibited' })[0]).toContain('Điều 11');
    expect(english({ listStatus: 'restricted' })).toEqual([]);
  });
});

test('whatever a record is, its faults are sentences of both languages', () => {
  const junk = fc.anything({ withNullPrototype: true, maxDepth: 3 });
  const record = fc.dictionary(fc.constantFrom('kind', 'ref', 'title', 'source', 'price', 'takes', 'ip', 'x'), junk);
  fc.assert(
    fc.property(record, over => {
      for (const { said } of faultsOf({ ...least, ...over })) {
        expect(said.vi).toMatch(/\.$/);
        expect(said.en).toMatch(/\.$/);
        expect(said.en).not.toContain('undefined');
      }
    }),
  );
});
