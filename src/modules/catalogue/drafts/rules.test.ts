import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from './answers/read-answers.ts';
import { fieldsOf, findScreen, screensOf } from './questions/screens.ts';
import { checkDraft, isOwedTold, withSkipped, withTyped } from './rules.ts';
import { type Answers, type Draft, NO_DRAFT } from './schema.ts';

const TODAY = '2026-11-22';
const need = (answers: Answers, more: Partial<Draft> = {}): Draft => ({ ...NO_DRAFT, kind: 'need', answers, ...more });
const technology = (answers: Answers): Draft => ({ ...NO_DRAFT, kind: 'technology', answers });
const faultsOf = (draft: Draft) => {
  const checked = checkDraft(draft, TODAY);
  return checked.kind === 'faulty' ? Object.keys(checked.faults) : [];
};

describe('what was typed', () => {
  const budget = findScreen('need', 'budget')!;
  const type = (draft: Draft, values: Answers, confirmed = true, locale: 'vi' | 'en' = 'vi') =>
    withTyped(draft, [budget], { values, locale }, confirmed);

  test('replaces the answers of its screen and no others', () => {
    const draft = need({ problem: 'Lúa ướt', budget: '2' });
    expect(type(draft, { budget: '2,5', budget_unit: 'billion', problem: 'khác' }).answers).toEqual({
      problem: 'Lúa ướt',
      budget: '2,5',
      budget_unit: 'billion',
    });
  });

  test('confirms what was read from a text; saved in a pause it confirms only what was changed', () => {
    const draft = need({ budget: '2', budget_unit: 'million' }, { prefilled: ['budget', 'problem'] });
    const values = { budget: '2', budget_unit: 'million' };
    expect(type(draft, values, true).prefilled).toEqual(['problem']);
    expect(type(draft, values, false).prefilled).toEqual(['budget', 'problem']);
    expect(type(draft, { ...values, budget: '3' }, false).prefilled).toEqual(['problem']);
  });

  test('is read in the language of its page, also when the other one is opened later', () => {
    const english = type(need({ problem: 'a' }), { budget: '1.250', budget_unit: 'million' }, true, 'en');
    expect(readAnswers(english).posted.budgetVnd).toBe(1_250_000);
    const seen = type(english, { budget: '1.250', budget_unit: 'million' }, true, 'vi');
    expect(readAnswers(seen).posted.budgetVnd).toBe(1_250_000);
    const typed = type(english, { budget: '1.250', budget_unit: 'billion' }, true, 'vi');
    expect(readAnswers(typed).posted.budgetVnd).toBe(1_250_000_000_000);
  });

  test('"not known yet" takes the answers back, an answer takes it back', () => {
    const skipped = withSkipped(need({ budget: 'x', problem: 'a' }, { prefilled: ['budget'] }), budget);
    expect(skipped).toMatchObject({ answers: { problem: 'a' }, skipped: ['budget'], prefilled: [] });
    expect(withSkipped(skipped, budget).skipped).toEqual(['budget']);
    expect(type(skipped, { budget: '2' }).skipped).toEqual([]);
    expect(type(skipped, {}).skipped).toEqual(['budget']);
  });
});

describe('the owed answer', () => {
  test.each([
    [need({}), false],
    [need({ problem: ' ' }), false],
    [need({ problem: 'Lúa ướt' }), true],
    [need({ product: 'Gạo' }), true],
    [technology({ title: 'Máy sấy' }), false],
    [technology({ description: 'Thổi khí nóng' }), false],
    [technology({ title: 'Máy sấy', problem: 'Lúa ướt' }), true],
    [technology({ title: 'Máy sấy', description: 'Thổi khí nóng' }), true],
  ])('%j: %s', (draft, told) => {
    expect(isOwedTold(draft)).toBe(told);
    expect(faultsOf(draft).length === 0).toBe(told);
  });
});

describe('a draft that is sent', () => {
  test('of a need says all that the command takes', () => {
    const { posted, faults } = readAnswers(
      need({
        problem: 'Lúa ướt\nkhi mưa',
        product: 'gạo',
        province: '92',
        budget: '1,2–1,5 tỷ',
        budget_unit: 'million',
        deadline: '22/11/2027',
        contact: 'an@htx.vn',
        firm: 'HTX Mẫu',
        taxCode: '1801234567',
        present: 'Phơi sân',
        technologyLevel: 'medium',
        targets: 'độ ẩm dưới 14 %\nhạt bóng',
        powerKw: 'khoảng 45',
        staff: '3',
        consent_publish: '1',
      }),
    );
    expect(faults).toEqual({});
    expect(posted).toEqual({
      problem: 'Lúa ướt\nkhi mưa',
      product: 'gạo',
      province: '92',
      budgetVnd: 1_500_000_000,
      deadline: '2027-11-22',
      email: 'an@htx.vn',
      organisation: { name: 'HTX Mẫu', taxCode: '1801234567' },
      present: 'Phơi sân',
      technologyLevel: 'medium',
      targets: [{ what: 'độ ẩm', figure: { max: 14, unit: '%' } }, { what: 'hạt bóng' }],
      powerKw: 45,
      staff: 3,
      consentPublish: true,
      lang: 'vi',
    });
  });

  test('of a technology says all that the command takes', () => {
    const { posted } = readAnswers(
      technology({
        title: 'Fluidised rice dryer',
        description: 'Hot air is blown through the grain, which moves all the time and dries evenly.',
        price: '800–900 triệu',
        currency: '',
        priceKind: 'floor',
        capital: '1,2',
        capital_unit: 'billion',
        staff: '2–3',
        trl: '9',
        sectors: ['agriculture', 'gardening'],
        ip: 'Đơn sáng chế 1-2021-01234',
        provider_name: 'Cơ khí Mẫu',
        provider_country: 'VN',
      }),
    );
    expect(posted).toMatchObject({
      lang: 'en',
      price: { min: 8e8, max: 9e8, currency: 'VND', kind: 'floor' },
      takes: { capitalVnd: { min: 1.2e9, max: 1.2e9 }, staff: { min: 2, max: 3 } },
      trl: '9',
      sectors: ['agriculture'],
      ip: [{ kind: 'patent', number: '1-2021-01234', status: 'pending' }],
      provider: { name: 'Cơ khí Mẫu', country: 'VN' },
    });
    expect(checkDraft(technology({ title: 'a', problem: 'b', currency: 'USD' }), TODAY).kind).toBe('technology');
  });

  test.each<[string[], Draft]>([
    [['problem'], need({})],
    [
      ['province', 'budget', 'deadline', 'contact', 'taxCode'],
      need({ problem: 'a', province: '00', budget: 'nhiều', deadline: '31/02/2027', contact: 'gọi tôi', taxCode: '1' }),
    ],
    [['deadline'], need({ problem: 'a', deadline: '2020-01-01' })],
    [['firm'], need({ problem: 'a', consent_name: '1' })],
    [['targets'], need({ problem: 'a', targets: 'a\n'.repeat(51) })],
    [['title', 'description'], technology({})],
    [['price'], technology({ title: 'a', problem: 'b', price: 'thoả thuận' })],
    [['capital', 'staff'], technology({ title: 'a', problem: 'b', capital: 'x', staff: 'vài' })],
    [
      ['provider_name', 'provider_website', 'contact'],
      technology({ title: 'a', problem: 'b', provider_website: 'kin', contact: '12', consent_name: '1' }),
    ],
  ])('has its faults at %j', (names, draft) => {
    expect(faultsOf(draft)).toEqual(names);
  });

  test('whatever was typed, it is refused at a field or can be sent', () => {
    for (const kind of ['need', 'technology'] as const) {
      const names = fieldsOf(kind).map(f => f.name);
      const typed = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 40 }));
      fc.assert(
        fc.property(typed, values => {
          const draft = withTyped({ ...NO_DRAFT, kind }, screensOf(kind), { values, locale: 'vi' }, true);
          expect(JSON.stringify(draft)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
          for (const name of faultsOf(draft)) expect(names).toContain(name);
        }),
      );
    }
  });
});
