import { z } from '@hono/zod-openapi';
import { cleanLine } from '../../../kernel/clean-text.ts';
import { type FieldErrors, invalid, type Said } from '../../../kernel/errors.ts';
import { findProvince } from '../../authorities/index.ts';
import { webAddress } from '../format/convert.ts';
import { countryCode } from '../../../platform/i18n/countries.ts';
import { known } from '../format/known.ts';
import { PURPOSES, type Purpose } from './consents/schema.ts';
import type { FirmTold } from './schema.ts';

const MAX_NAME = 300;

const consent = (what: string) => z.boolean().optional().openapi({ description: `Agreed: ${what}` });

/** What a sender may say of themselves. None of it is published before it is agreed to and reviewed. */
export const senderFields = {
  lang: z.enum(['vi', 'en']).optional(),
  phone: z.string().nullish().openapi({ description: 'Never published' }),
  email: z.string().nullish().openapi({ description: 'Never published' }),
  consentPublish: consent('the record may be published after review'),
  consentName: consent('the name of the organisation may be shown with it'),
  consentContact: consent('the other side may see the contact after it has shown interest'),
  consentSupport: consent('the province’s department of science and technology may read it in order to help'),
};

export const firmFields = {
  name: z.string().nullish(),
  taxCode: z.string().nullish().openapi({ description: '10 digits, or 13 for a branch' }),
  type: z.string().nullish(),
  country: z.string().nullish().openapi({ description: 'ISO 3166-1 alpha-2' }),
  province: z.string().nullish(),
  website: z.string().nullish(),
};

type PostedSender = {
  phone?: string | null | undefined;
  email?: string | null | undefined;
  consentPublish?: boolean | undefined;
  consentName?: boolean | undefined;
  consentContact?: boolean | undefined;
  consentSupport?: boolean | undefined;
};
export type PostedFirm = { [K in keyof typeof firmFields]?: string | null | undefined };

export type CheckedSender = {
  phone: string | null;
  email: string | null;
  organisation: FirmTold | null;
  consents: Purpose[];
};

export const SENDER_SAID = {
  phone: {
    vi: 'Số điện thoại cần 8 đến 15 chữ số, ví dụ 0912 345 678.',
    en: 'A phone number has 8 to 15 digits, for example 0912 345 678.',
  },
  email: {
    vi: 'Địa chỉ e-mail chưa đúng, ví dụ ten@congty.vn.',
    en: 'This is not an e-mail address; for example name@firm.vn.',
  },
  nameLong: { vi: 'Tên dài quá 300 ký tự.', en: 'The name is over 300 characters.' },
  noName: {
    vi: 'Hãy ghi tên, hoặc bỏ dấu ở ô cho ghi tên khi đăng.',
    en: 'Give the name, or take back the tick that lets it be shown.',
  },
  taxCode: {
    vi: 'Mã số thuế có 10 chữ số; chi nhánh có 13, ví dụ 0101234567-001.',
    en: 'A tax code has 10 digits, that of a branch 13, for example 0101234567-001.',
  },
  country: { vi: 'Không có nước này trong danh sách.', en: 'There is no such country in the list.' },
  province: {
    vi: 'Hãy chọn một trong 34 tỉnh, thành phố.',
    en: 'Choose one of the 34 provinces and cities.',
  },
  website: {
    vi: 'Địa chỉ trang web bắt đầu bằng https://, ví dụ https://congty.vn.',
    en: 'A web address begins with https://, for example https://firm.vn.',
  },
  summary: { vi: 'Có chỗ cần sửa trước khi gửi.', en: 'Something needs mending before it can be sent.' },
} as const satisfies Record<string, Said>;

/** Collects the faults of a form: the first at each field counts. */
export function faultList() {
  const faults: FieldErrors = {};
  return {
    fault(bad: boolean, field: string, said: Said): void {
      if (bad && !Object.hasOwn(faults, field)) faults[field] = said;
    },
    end(): void {
      if (Object.keys(faults).length > 0) throw invalid(SENDER_SAID.summary, faults);
    },
  };
}
export type FaultList = ReturnType<typeof faultList>;

/** `party` is the field that the firm stands in: 'organisation' or 'provider'. */
export function checkSender(
  list: FaultList,
  posted: PostedSender,
  firm: PostedFirm | null | undefined,
  party: string,
): CheckedSender {
  const phone = said(posted.phone) ?? null;
  const email = said(posted.email) ?? null;
  list.fault(phone !== null && !isPhone(phone), 'phone', SENDER_SAID.phone);
  list.fault(email !== null && !isEmail(email), 'email', SENDER_SAID.email);
  const organisation = readFirm(list, firm ?? {}, party);
  list.fault(posted.consentName === true && !organisation?.name, `${party}.name`, SENDER_SAID.noName);
  return { phone, email, organisation, consents: PURPOSES.filter(purpose => posted[CONSENT_FIELD[purpose]]) };
}

/** Where each purpose is agreed to. */
export const CONSENT_FIELD = {
  publish: 'consentPublish',
  name: 'consentName',
  contact: 'consentContact',
  support: 'consentSupport',
} as const satisfies Record<Purpose, keyof PostedSender>;

function readFirm({ fault }: FaultList, firm: PostedFirm, party: string): FirmTold | null {
  const told = {
    name: said(firm.name),
    taxCode: said(firm.taxCode)?.replaceAll(' ', ''),
    kind: said(firm.type),
    province: said(firm.province),
    country: said(firm.country),
    website: said(firm.website),
  };
  const { name, taxCode, province, country, website } = told;
  const at = (field: string) => `${party}.${field}`;
  fault((name ?? '').length > MAX_NAME, at('name'), SENDER_SAID.nameLong);
  fault(taxCode !== undefined && !/^\d{10}(-?\d{3})?$/.test(taxCode), at('taxCode'), SENDER_SAID.taxCode);
  fault(province !== undefined && !findProvince(province), at('province'), SENDER_SAID.province);
  fault(country !== undefined && !countryCode(country), at('country'), SENDER_SAID.country);
  fault(website !== undefined && !webAddress(website), at('website'), SENDER_SAID.website);
  const kept = known({ ...told, country: countryCode(country) });
  return Object.keys(kept).length > 0 ? kept : null;
}

const said = (text: string | null | undefined): string | undefined => cleanLine(text ?? '') || undefined;

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  return /^[+\d\s().-]+$/.test(text) && digits.length >= 8 && digits.length <= 15;
}

const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(text);
