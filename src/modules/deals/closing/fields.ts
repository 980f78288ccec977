import { countryChoices } from '../../catalogue/index.ts';
import type { FieldGroup, PaperField } from '../papers/fields.ts';
import { PRICE_GROUPS, TRANSFER_GROUP } from '../terms/fields.ts';

/** By what the transfer is agreed: Law on Technology Transfer, Art. 5. */
const DOCUMENT_TYPES = {
  contract: { vi: 'Hợp đồng', en: 'Contract' },
  clause: { vi: 'Điều khoản trong hợp đồng khác', en: 'Clause of another contract' },
  annex: { vi: 'Phụ lục hợp đồng', en: 'Annex' },
  'project-file': { vi: 'Phần của hồ sơ dự án', en: 'Part of a project file' },
} as const;

const LANGUAGES = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
  ko: { vi: 'Tiếng Hàn', en: 'Korean' },
  ja: { vi: 'Tiếng Nhật', en: 'Japanese' },
  zh: { vi: 'Tiếng Trung', en: 'Chinese' },
  other: { vi: 'Tiếng khác', en: 'Another language' },
} as const;

export const PARTY_ROLES = ['transferor', 'transferee'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

const countries = (locale: 'vi' | 'en') =>
  Object.fromEntries(countryChoices(locale).map(({ value, label }) => [value, label]));

const partyFields = (role: PartyRole): PaperField[] => [
  {
    name: `${role}Name`,
    kind: 'line',
    needed: true,
    label: { vi: 'Tên đầy đủ', en: 'Full name in Vietnamese or the original' },
  },
  { name: `${role}NameEn`, kind: 'line', label: { vi: 'Tên tiếng Anh', en: 'Name in English' } },
  {
    name: `${role}Number`,
    kind: 'line',
    needed: true,
    label: { vi: 'Mã số thuế, hoặc số đăng ký ở nước ngoài', en: 'Tax code, or registration number abroad' },
  },
  { name: `${role}Country`, kind: 'choice', names: countries, needed: true, label: { vi: 'Nước', en: 'Country' } },
  { name: `${role}Address`, kind: 'line', needed: true, label: { vi: 'Địa chỉ', en: 'Address' } },
  {
    name: `${role}Representative`,
    kind: 'line',
    needed: true,
    label: { vi: 'Người đại diện ký', en: 'Who signs for it' },
  },
  { name: `${role}Title`, kind: 'line', needed: true, label: { vi: 'Chức vụ', en: 'Title' } },
];

const CONTRACT_FIELDS: readonly PaperField[] = [
  { name: 'contractTitle', kind: 'line', needed: true, label: { vi: 'Tên hợp đồng', en: 'Title of the contract' } },
  { name: 'contractNumber', kind: 'line', label: { vi: 'Số hợp đồng', en: 'Number' } },
  { name: 'signedOn', kind: 'day', needed: true, label: { vi: 'Ngày ký', en: 'Signed on' } },
  { name: 'languages', kind: 'choices', names: LANGUAGES, needed: true, label: { vi: 'Ngôn ngữ', en: 'Languages' } },
  {
    name: 'documentType',
    kind: 'choice',
    names: DOCUMENT_TYPES,
    needed: true,
    label: { vi: 'Loại văn bản', en: 'Kind of document' },
  },
];

const TECHNOLOGY_FIELDS: readonly PaperField[] = [
  {
    name: 'technology',
    kind: 'line',
    needed: true,
    label: { vi: 'Tên công nghệ', en: 'Name of the technology in Vietnamese' },
  },
  { name: 'technologyEn', kind: 'line', label: { vi: 'Tên công nghệ bằng tiếng Anh', en: 'Name in English' } },
  {
    name: 'products',
    kind: 'lines',
    label: { vi: 'Sản phẩm do công nghệ tạo ra', en: 'Products made with it' },
    hint: { vi: 'Mỗi dòng một sản phẩm.', en: 'One on each line.' },
  },
  {
    name: 'standards',
    kind: 'lines',
    label: { vi: 'Tiêu chuẩn, chất lượng sản phẩm', en: 'Standards of the products' },
    hint: { vi: 'Ví dụ: TCVN 11888:2017. Mỗi dòng một tiêu chuẩn.', en: 'Such as ISO 7301. One on each line.' },
  },
  {
    name: 'ipTitles',
    kind: 'lines',
    label: { vi: 'Văn bằng bảo hộ', en: 'Titles of intellectual property' },
    hint: {
      vi: 'Loại, số, nơi cấp, ngày hết hạn. Mỗi dòng một văn bằng.',
      en: 'Kind, number, issuer, day of expiry. One on each line.',
    },
  },
];

const CARRYING_OUT: readonly PaperField[] = [
  { name: 'termFrom', kind: 'day', needed: true, label: { vi: 'Thời hạn từ ngày', en: 'Term from' } },
  { name: 'termTo', kind: 'day', label: { vi: 'Đến ngày', en: 'Until' } },
  { name: 'place', kind: 'line', needed: true, label: { vi: 'Nơi chuyển giao', en: 'Place of transfer' } },
  {
    name: 'taskCertificate',
    kind: 'flag',
    label: {
      vi: 'Đã có Giấy chứng nhận đăng ký kết quả thực hiện nhiệm vụ khoa học và công nghệ',
      en: 'The result is registered as that of a science and technology task',
    },
  },
  {
    name: 'licensed',
    kind: 'flag',
    label: {
      vi: 'Công nghệ hạn chế chuyển giao, đã có Giấy phép chuyển giao công nghệ',
      en: 'A restricted technology that has its transfer licence',
    },
  },
];

/** What a registration will ask for: after the application form of Decree 76/2018/NĐ-CP, Annex IV. */
export const CLOSING_GROUPS: readonly FieldGroup[] = [
  {
    title: { vi: 'Bên giao công nghệ', en: 'Transferor' },
    lead: { vi: 'Đúng như ghi trong hợp đồng.', en: 'As it stands in the contract.' },
    fields: partyFields('transferor'),
  },
  { title: { vi: 'Bên nhận công nghệ', en: 'Transferee' }, fields: partyFields('transferee') },
  { title: { vi: 'Hợp đồng', en: 'Contract' }, fields: CONTRACT_FIELDS },
  { title: { vi: 'Công nghệ', en: 'Technology' }, fields: TECHNOLOGY_FIELDS },
  TRANSFER_GROUP,
  { title: { vi: 'Thời hạn và nơi chuyển giao', en: 'Term and place' }, fields: CARRYING_OUT },
  ...PRICE_GROUPS,
];
