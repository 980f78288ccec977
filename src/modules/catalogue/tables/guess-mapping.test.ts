import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from './fields.ts';
import { guessMapping } from './guess-mapping.ts';

describe('what headers seem to mean', () => {
  test('a Vietnamese list of technologies', () => {
    const headers = [
      'STT',
      'Tên công nghệ',
      'Mô tả tóm tắt',
      'Đơn vị cung cấp',
      'Xuất xứ',
      'Lĩnh vực',
      'Mức độ sẵn sàng (TRL)',
      'Giá chào bán (triệu đồng)',
      'Vốn đầu tư',
      'Điện (kW)',
      'Số bằng sáng chế',
      'Website',
      '',
    ];
    expect(guessMapping(headers)).toEqual({
      kind: 'technology',
      lang: 'vi',
      columns: {
        'Tên công nghệ': 'title',
        'Mô tả tóm tắt': 'summary',
        'Đơn vị cung cấp': 'provider.name',
        'Xuất xứ': 'provider.country',
        'Lĩnh vực': 'sectors',
        'Mức độ sẵn sàng (TRL)': 'trl',
        'Giá chào bán (triệu đồng)': 'price',
        'Vốn đầu tư': 'takes.capitalVnd',
        'Điện (kW)': 'takes.powerKw',
        Website: 'provider.website',
      },
    });
  });

  test('the same without marks, in capitals, numbered', () => {
    const { columns } = guessMapping(
      ['1. TEN CONG NGHE *', '2. MO TA', '3. DON VI', '4. GIA TU', '5. GIA DEN'],
    );
    expect(Object.values(columns)).toEqual(
      ['title', 'description', 'provider.name', 'price.min', 'price.max'],
    );
  });

  test('an English list, and columns in two languages', () => {
    const english = ['ID', 'Technology name', 'Abstract', 'Owner', 'Country', 'Keywords', 'Price (USD)'];
    expect(guessMapping(english)).toEqual({
      kind: 'technology',
      lang: 'en',
      columns: {
        ID: 'ref',
        'Technology name': 'title',
        Abstract: 'summary',
        Owner: 'provider.name',
        Country: 'provider.country',
        Keywords: 'tags',
        'Price (USD)': 'price',
      },
    });
    const both = guessMapping(
      [
        'Tên công nghệ (tiếng Việt)',
        'Tên công nghệ (tiếng Anh)',
        'Title_en',
        'Description (English)',
        'Mô tả - VN',
      ],
    );
    expect(both.columns).toEqual({
      'Tên công nghệ (tiếng Việt)': 'title.vi',
      'Tên công nghệ (tiếng Anh)': 'title.en',
      'Description (English)': 'description.en',
      'Mô tả - VN': 'description.vi',
    });
  });

  test('needs and organisations are told by their columns', () => {
    const need = guessMapping(
      ['Tên nhu cầu', 'Doanh nghiệp', 'Tỉnh/Thành phố', 'Kinh phí dự kiến', 'Thời hạn'],
    );
    expect(need).toMatchObject({
      kind: 'need',
      columns: { 'Tỉnh/Thành phố': 'province', 'Kinh phí dự kiến': 'budgetVnd', 'Thời hạn': 'deadline' },
    });
    expect(guessMapping(['Tên tổ chức', 'Mã số thuế', 'Tỉnh', 'Loại hình'])).toMatchObject({
      kind: 'organisation',
      columns: { 'Tên tổ chức': 'name', 'Mã số thuế': 'taxCode', Tỉnh: 'province', 'Loại hình': 'type' },
    });
    expect(guessMapping(['Tên', 'Mô tả'], 'need').kind).toBe('need');
  });

  test('every label is understood as the field that it names', () => {
    for (const kind of ['technology', 'need', 'organisation'] as const)
      for (const { name, label, lang } of fieldsOf(kind))
        for (const header of [label.vi, label.en, label.vi.toUpperCase()])
          if (!lang) expect(guessMapping([header], kind).columns[header]).toBe(name);
  });

  test('a field is meant by one header only, whatever the headers', () => {
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom('Tên', 'tên', 'Giá', 'Giá từ', 'Mô tả', 'Title', 'Name (English)'),
    );
    fc.assert(
      fc.property(fc.array(header), headers => {
        const { kind, columns } = guessMapping(headers);
        const names = Object.values(columns);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(fieldsOf(kind).some(field => field.name === name)).toBe(true);
        for (const mapped of Object.keys(columns)) expect(headers).toContain(mapped);
      }),
    );
  });
});
