import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import { type Locale, localised } from '../../../kernel/localised.ts';
import { countryCode } from '../../../platform/i18n/countries.ts';
import { findProvince } from '../../authorities/index.ts';
import { isEmail, refuseFaults } from '../../identity/index.ts';
import type { Organisation } from '../organisations/schema.ts';

/** Kinds that somebody may register; messages.ts of the directory names them. */
export const KINDS = [
  'company',
  'cooperative',
  'institute',
  'university',
  'intermediary',
  'public-body',
  'grassroots',
] as const;

const FIELDS = ['name', 'kind', 'country', 'province', 'taxCode', 'website'] as const;
type FieldName = (typeof FIELDS)[number];
/** An organisation as it was typed. */
export type PostedOrganisation = Partial<Record<FieldName, string>>;
export const readOrganisation = (read: (name: string) => string): PostedOrganisation =>
  Object.fromEntries(FIELDS.map(name => [name, read(name)]));

export type CheckedOrganisation = Omit<Organisation, 'id' | 'source' | 'ref'>;

const SAID = {
  name: { vi: 'Hãy ghi tên tổ chức, từ 2 đến 300 ký tự.', en: 'Give the name, 2 to 300 characters.' },
  kind: { vi: 'Hãy chọn loại hình.', en: 'Choose the kind.' },
  country: { vi: 'Hãy chọn nước.', en: 'Choose the country.' },
  province: {
    vi: 'Với tổ chức ở Việt Nam, hãy chọn một trong 34 tỉnh, thành phố.',
    en: 'For an organisation in Vietnam, choose one of the 34 provinces and cities.',
  },
  taxCode: {
    vi: 'Mã số thuế có 10 chữ số; chi nhánh có 13, ví dụ 0101234567-001.',
    en: 'A tax code has 10 digits, that of a branch 13, for example 0101234567-001.',
  },
  website: {
    vi: 'Địa chỉ trang web bắt đầu bằng https://, ví dụ https://congty.vn.',
    en: 'A web address begins with https://, for example https://firm.vn.',
  },
  reason: {
    vi: 'Hãy cho biết bạn làm gì ở tổ chức này, từ 10 đến 1.000 ký tự.',
    en: 'Say what you do at this organisation, 10 to 1,000 characters.',
  },
  email: {
    vi: 'Hãy ghi địa chỉ e-mail ở nơi làm việc, ví dụ ten@congty.vn.',
    en: 'Give your e-mail address at work, for example name@firm.vn.',
  },
} as const satisfies Record<string, Said>;

const isWebAddress = (text: string) => /^https?:\/\/./i.test(text) && URL.canParse(text) && text.length <= 500;
const isKind = (text: string) => (KINDS as readonly string[]).includes(text);

/** A tax code as it is compared: its digits alone. */
export const taxDigits = (text: string): string => text.replace(/[\s-]/g, '');

/** Every fault at its field, all of them at once. */
export function checkOrganisation(posted: PostedOrganisation, locale: Locale): CheckedOrganisation {
  const told = (field: FieldName) => cleanLine(posted[field] ?? '');
  const [name, taxCode, website, kind] = [told('name'), taxDigits(told('taxCode')), told('website'), told('kind')];
  const country = countryCode(told('country'));
  const province = country === 'VN' ? (findProvince(told('province'))?.code ?? null) : null;
  const fields: FieldErrors = {};
  if (name.length < 2 || name.length > 300) fields.name = SAID.name;
  if (!isKind(kind)) fields.kind = SAID.kind;
  if (!country) fields.country = SAID.country;
  if (country === 'VN' && !province) fields.province = SAID.province;
  if (taxCode !== '' && !/^\d{10}(\d{3})?$/.test(taxCode)) fields.taxCode = SAID.taxCode;
  if (website !== '' && !isWebAddress(website)) fields.website = SAID.website;
  refuseFaults(fields);
  return {
    name: localised({ [locale]: name }),
    description: [],
    kind,
    country,
    province,
    website: website || null,
    taxCode: taxCode || null,
    ror: null,
    sample: false,
  };
}

export type PostedClaim = { reason: string; email: string };

export function checkClaim(posted: PostedClaim): PostedClaim {
  const reason = cleanText(posted.reason);
  const email = cleanLine(posted.email).toLowerCase();
  const fields: FieldErrors = {};
  if (reason.length < 10 || reason.length > 1000) fields.reason = SAID.reason;
  if (!isEmail(email)) fields.email = SAID.email;
  refuseFaults(fields);
  return { reason, email };
}

export type ClaimState = 'waiting' | 'accepted' | 'declined';

export type Claim = PostedClaim & {
  id: string;
  organisationId: string;
  personId: string;
  state: ClaimState;
  claimedAt: Date;
  declineReason: string | null;
  /** Where the organisation lies decides who decides. */
  organisation: Pick<Organisation, 'id' | 'name' | 'province' | 'website' | 'taxCode'>;
};
