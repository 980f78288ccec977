import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../answers/read-answers.ts';
import { fieldsOf } from '../questions/screens.ts';
import { LETTERS } from './letters.test-data.ts';
import { prefill } from './prefill.ts';
import { SHEETS } from './sheets.test-data.ts';

const DOCUMENTS = [...SHEETS, ...LETTERS];

describe('a document is read', () => {
  test.each(DOCUMENTS)('$name', ({ kind, text, found }) => {
    const draft = prefill(kind, text, 'vi');
    expect(draft.answers).toMatchObject(found);
    expect(readAnswers(draft).faults).toEqual({});
  });

  test.each(DOCUMENTS)('and all of it waits for a look: $name', ({ kind, text }) => {
    const { answers, prefilled } = prefill(kind, text, 'vi');
    const units = Object.keys(answers).filter(name => name.endsWith('_unit'));
    expect([...prefilled, ...units].sort()).toEqual(Object.keys(answers).sort());
  });

  test.each(DOCUMENTS)('nothing is agreed to by it, and no contact stays in what may be published: $name', sheet => {
    const { answers } = prefill(sheet.kind, sheet.text, 'vi');
    expect(Object.keys(answers).filter(name => name.startsWith('consent'))).toEqual([]);
    for (const name of ['problem', 'summary', 'description', 'advantages'])
      expect(String(answers[name] ?? '')).not.toMatch(/@|\d{3} ?\d{3} ?\d{3}/);
  });

  test('what can be spent does not stay in the words of a need', () => {
    for (const { kind, text } of LETTERS)
      expect(String(prefill(kind, text, 'vi').answers.problem)).not.toMatch(/triệu|tỷ|billion/);
  });

  test('numbers of an English sheet stay English, whatever the page', () => {
    const { text } = SHEETS[1]!;
    const draft = prefill('technology', text.replace('USD 120-150', 'USD 1,250.50'), 'vi');
    expect(readAnswers(draft).posted.price).toEqual({ min: 1250.5, max: 1250.5, currency: 'USD' });
  });

  test('a heading alone, or none, is no title', () => {
    expect(prefill('technology', 'PHIẾU THÔNG TIN CÔNG NGHỆ', 'vi').answers).toEqual({});
    expect(prefill('technology', '', 'vi')).toMatchObject({ answers: {}, prefilled: [] });
  });

  test('no text makes it fail, and what it finds are answers of the form', () => {
    const words = fc.constantFrom(
      'Tên công nghệ:', 'Giá', '1,2 tỷ đồng', '\n', '- ', 'TRL', '9', 'Điện:', '75 kW', '\t', ':', 'Contact', 'a@b.vn',
      '2-0002345', 'tháng 13/2027', '31/02/2027', '0912 345 678', 'Ưu điểm', 'ISO 9001:2015', '😀', '\u0000', 'ngân sách',
    );
    const document = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(words, { maxLength: 40 }).map(list => list.join(' ')),
    );
    for (const kind of ['need', 'technology'] as const) {
      const names = new Set(fieldsOf(kind).flatMap(f => [f.name, `${f.name}_unit`]));
      fc.assert(
        fc.property(document, fc.constantFrom('vi', 'en'), (text, locale) => {
          const draft = prefill(kind, text, locale);
          for (const name of Object.keys(draft.answers)) expect(names).toContain(name);
          readAnswers(draft);
        }),
      );
    }
  });
});
