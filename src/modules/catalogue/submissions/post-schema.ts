import { z } from '@hono/zod-openapi';
import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { isLegalDay } from '../../../kernel/legal-day.ts';
import { isSector } from '../../../kernel/sectors.ts';
import { findProvince } from '../../authorities/index.ts';
import { isTechnologyLevel } from '../codes.ts';
import type { FirmHas } from '../needs/schema.ts';

const MAX_PROBLEM = 20_000;
const MAX_PRODUCT = 500;
const MAX_VND = 1e15;

/** A need as it is posted: every answer may be left out, which says "not known". */
export const postedNeed = z
  .object({
    problem: z.string().optional(),
    product: z.string().optional(),
    province: z.string().nullish().openapi({ description: 'Code of one of the 34 provinces, e.g. "92"' }),
    sector: z.string().nullish(),
    budgetVnd: z.number().nullish().openapi({ description: 'Whole đồng; never published' }),
    deadline: z.string().nullish().openapi({ description: 'YYYY-MM-DD' }),
    phone: z.string().nullish().openapi({ description: 'Never published' }),
    email: z.string().nullish().openapi({ description: 'Never published' }),
    consentPublish: z.boolean().optional(),
    lang: z.enum(['vi', 'en']).optional(),
    staff: z.number().nullish(),
    powerKw: z.number().nullish(),
    areaM2: z.number().nullish(),
    waterM3PerDay: z.number().nullish(),
    technologyLevel: z.string().nullish(),
  })
  .openapi('PostedNeed');
export type PostedNeed = z.infer<typeof postedNeed>;

export type CheckedNeed = {
  problem: string;
  product: string;
  lang: 'vi' | 'en';
  province: string | null;
  sector: string | null;
  budgetVnd: number | null;
  deadline: string | null;
  phone: string | null;
  email: string | null;
  consentPublish: boolean;
  has: FirmHas;
};

const SAID = {
  nothing: {
    vi: 'Hãy cho biết ít nhất vấn đề gặp phải hoặc sản phẩm bạn làm ra: không có gì để tìm thì chưa tìm được.',
    en: 'Tell us at least the problem or the product: with neither there is nothing to search for.',
  },
  problemLong: {
    vi: 'Phần vấn đề dài quá 20.000 ký tự. Hãy rút gọn.',
    en: 'The problem is over 20,000 characters. Please shorten it.',
  },
  productLong: { vi: 'Tên sản phẩm dài quá 500 ký tự.', en: 'The product is over 500 characters.' },
  province: {
    vi: 'Hãy chọn một trong 34 tỉnh, thành phố.',
    en: 'Choose one of the 34 provinces and cities.',
  },
  sector: { vi: 'Không có lĩnh vực này.', en: 'There is no such sector.' },
  budget: {
    vi: 'Số tiền phải là số dương, nhỏ hơn một triệu tỷ đồng.',
    en: 'The amount must be a positive number below a million billion đồng.',
  },
  deadline: { vi: 'Ngày cần viết đủ ngày, tháng, năm.', en: 'The date needs day, month and year.' },
  deadlinePast: {
    vi: 'Ngày này đã qua. Hãy chọn một ngày từ hôm nay trở đi.',
    en: 'This day has passed. Choose today or a later day.',
  },
  phone: {
    vi: 'Số điện thoại cần 8 đến 15 chữ số, ví dụ 0912 345 678.',
    en: 'A phone number has 8 to 15 digits, for example 0912 345 678.',
  },
  email: {
    vi: 'Địa chỉ e-mail chưa đúng, ví dụ ten@congty.vn.',
    en: 'This is not an e-mail address; for example name@firm.vn.',
  },
  figure: { vi: 'Hãy nhập một số không âm.', en: 'Enter a number of zero or more.' },
  level: { vi: 'Không có mức trình độ này.', en: 'There is no such technology level.' },
  summary: { vi: 'Có chỗ cần sửa trước khi gửi.', en: 'Something needs mending before it can be sent.' },
} as const satisfies Record<string, Said>;

/** Every fault is said at its field, all of them at once. `today` is a legal day. */
export function checkNeed(posted: PostedNeed, today: string): CheckedNeed {
  const faults: FieldErrors = {};
  const problem = cleanText(posted.problem ?? '');
  const product = cleanLine(posted.product ?? '');
  const fault = (bad: boolean, field: string, said: Said) => {
    if (bad && !faults[field]) faults[field] = said;
  };
  fault(problem === '' && product === '', 'problem', SAID.nothing);
  fault(problem.length > MAX_PROBLEM, 'problem', SAID.problemLong);
  fault(product.length > MAX_PRODUCT, 'product', SAID.productLong);
  fault(!!posted.province && !findProvince(posted.province), 'province', SAID.province);
  fault(!!posted.sector && !isSector(posted.sector), 'sector', SAID.sector);
  const budget = posted.budgetVnd == null ? null : Math.round(posted.budgetVnd);
  fault(budget !== null && !(budget > 0 && budget < MAX_VND), 'budgetVnd', SAID.budget);
  const deadline = posted.deadline || null;
  fault(deadline !== null && !isLegalDay(deadline), 'deadline', SAID.deadline);
  fault(deadline !== null && deadline < today, 'deadline', SAID.deadlinePast);
  const phone = cleanLine(posted.phone ?? '') || null;
  const email = cleanLine(posted.email ?? '') || null;
  fault(phone !== null && !isPhone(phone), 'phone', SAID.phone);
  fault(email !== null && !isEmail(email), 'email', SAID.email);
  const figures = {
    staff: posted.staff,
    powerKw: posted.powerKw,
    areaM2: posted.areaM2,
    waterM3PerDay: posted.waterM3PerDay,
  };
  for (const [name, value] of Object.entries(figures))
    fault(value != null && !(value >= 0 && value < 1e9), name, SAID.figure);
  fault(
    !!posted.technologyLevel && !isTechnologyLevel(posted.technologyLevel),
    'technologyLevel',
    SAID.level,
  );
  if (Object.keys(faults).length > 0) throw invalid(SAID.summary, faults);
  return {
    problem,
    product,
    lang: posted.lang ?? 'vi',
    province: posted.province || null,
    sector: posted.sector || null,
    budgetVnd: budget,
    deadline,
    phone,
    email,
    consentPublish: posted.consentPublish === true,
    has: known({ ...figures, technologyLevel: posted.technologyLevel || undefined }),
  };
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return /^[+\d\s().-]+$/.test(text) && digits.length >= 8 && digits.length <= 15;
}

const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text);

const known = (has: Record<string, unknown>): FirmHas =>
  Object.fromEntries(Object.entries(has).filter(([, value]) => value !== null && value !== undefined));
