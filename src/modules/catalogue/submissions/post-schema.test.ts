import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../kernel/errors.ts';
import { checkNeed, type PostedNeed } from './post-schema.ts';

const TODAY = '2026-11-22';
const faultsOf = (posted: PostedNeed): string[] => {
  try {
    checkNeed(posted, TODAY);
    return [];
  } catch (error) {
    const { kind, fields } = error as Refusal;
    expect(kind).toBe('invalid');
    for (const said of Object.values(fields)) expect([said.vi, said.en]).not.toContain('');
    return Object.keys(fields);
  }
};
const told = { problem: 'Lúa ướt' };

describe('a posted need', () => {
  test.each([
    [{ problem: 'Lúa ướt' }],
    [{ product: 'Gạo' }],
    [
      {
        product: 'Gạo',
        province: null,
        sector: null,
        budgetVnd: null,
        deadline: null,
        phone: null,
        staff: null,
      },
    ],
    [{ product: 'Gạo', province: '', sector: '', deadline: '', phone: ' ', email: '', technologyLevel: '' }],
  ])('may leave everything unknown but one: %j', posted => {
    expect(checkNeed(posted, TODAY)).toMatchObject({
      province: null,
      sector: null,
      budgetVnd: null,
      deadline: null,
      phone: null,
      email: null,
      organisation: null,
      consents: [],
      targets: [],
      lang: 'vi',
      has: {},
    });
  });

  test.each<[string, PostedNeed]>([
    ['problem', {}],
    ['problem', { problem: ' \u0000\n', product: '\t' }],
    ['problem', { problem: 'x'.repeat(20_001) }],
    ['product', { ...told, product: 'x'.repeat(501) }],
    ['province', { ...told, province: '99' }],
    ['province', { ...told, province: 'Cần Thơ' }],
    ['sector', { ...told, sector: 'gardening' }],
    ['sector', { ...told, sector: 'constructor' }],
    ['budgetVnd', { ...told, budgetVnd: 0 }],
    ['budgetVnd', { ...told, budgetVnd: 0.4 }],
    ['budgetVnd', { ...told, budgetVnd: -5 }],
    ['budgetVnd', { ...told, budgetVnd: 1e15 }],
    ['budgetVnd', { ...told, budgetVnd: Number.NaN }],
    ['deadline', { ...told, deadline: '31/12/2026' }],
    ['deadline', { ...told, deadline: '2026-02-30' }],
    ['deadline', { ...told, deadline: '2026-11-21' }],
    ['phone', { ...told, phone: '123' }],
    ['phone', { ...told, phone: '0912 345 678 gọi tối' }],
    ['phone', { ...told, phone: '1'.repeat(16) }],
    ['email', { ...told, email: 'ten' }],
    ['email', { ...told, email: 'ten@congty' }],
    ['email', { ...told, email: 'a b@congty.vn' }],
    ['email', { ...told, email: `${'x'.repeat(250)}@a.vn` }],
    ['staff', { ...told, staff: -1 }],
    ['skill', { ...told, skill: 'wizard' }],
    ['powerKw', { ...told, powerKw: 1e9 }],
    ['areaM2', { ...told, areaM2: Number.NaN }],
    ['waterM3PerDay', { ...told, waterM3PerDay: Number.POSITIVE_INFINITY }],
    ['technologyLevel', { ...told, technologyLevel: 'modern' }],
    ['present', { ...told, present: 'x'.repeat(20_001) }],
    ['title', { ...told, title: 'x'.repeat(501) }],
    ['targets', { ...told, targets: [{ what: ' ' }] }],
    ['targets', { ...told, targets: [{ what: 'độ ẩm', figure: { min: 15, max: 14, unit: '%' } }] }],
    ['targets', { ...told, targets: [{ what: 'độ ẩm', figure: { unit: '%' } }] }],
    ['organisation.taxCode', { ...told, organisation: { taxCode: '12345' } }],
    ['organisation.name', { ...told, organisation: { name: 'x'.repeat(301) } }],
    ['organisation.name', { ...told, consentName: true }],
  ])('is refused at %s: %j', (field, posted) => {
    expect(faultsOf(posted)).toEqual([field]);
  });

  test('every fault is said at once', () => {
    const posted = { province: '99', budgetVnd: -1, deadline: 'soon', email: 'x', staff: -1 };
    expect(faultsOf(posted)).toEqual(['problem', 'province', 'budgetVnd', 'deadline', 'staff', 'email']);
  });

  test('is kept as it was told, cleaned', () => {
    const posted: PostedNeed = {
      problem: ' Lúa\u0000 ướt\r\nkhi mưa ',
      product: 'Gạo\n  trắng',
      province: '92',
      sector: 'agriculture',
      budgetVnd: 500_000_000.4,
      deadline: TODAY,
      phone: ' +84 (912) 345.678 ',
      email: 'ten@congty.com.vn',
      present: 'Phơi sân\u0007',
      targets: [{ what: ' độ ẩm ', figure: { max: 14, unit: '%' } }],
      organisation: { name: ' HTX  Mẫu', taxCode: '180 1234 567' },
      consentPublish: true,
      consentSupport: true,
      lang: 'en',
      staff: 4,
      powerKw: 0,
      areaM2: 120.5,
      waterM3PerDay: null,
      technologyLevel: 'medium',
    };
    expect(checkNeed(posted, TODAY)).toEqual({
      problem: 'Lúa ướt\nkhi mưa',
      product: 'Gạo trắng',
      lang: 'en',
      province: '92',
      sector: 'agriculture',
      budgetVnd: 500_000_000,
      deadline: TODAY,
      phone: '+84 (912) 345.678',
      email: 'ten@congty.com.vn',
      title: '',
      present: 'Phơi sân',
      targets: [{ what: 'độ ẩm', figure: { max: 14, unit: '%' } }],
      constraints: '',
      notWanted: '',
      organisation: { name: 'HTX Mẫu', taxCode: '1801234567' },
      consents: ['publish', 'support'],
      has: { staff: 4, powerKw: 0, areaM2: 120.5, technologyLevel: 'medium' },
    });
  });

  test('whatever is told, it is refused field by field or can be stored', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 30 }), { nil: undefined });
    const posted = fc.record({
      problem: text,
      product: text,
      phone: text,
      email: text,
      province: text,
      deadline: text,
    });
    fc.assert(
      fc.property(posted, need => {
        if (faultsOf(need).length > 0) return;
        expect(JSON.stringify(checkNeed(need, TODAY))).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
    );
  });
});
