import {
  LIST_STATUSES,
  PRICE_KINDS,
  TRANSFER_FORMS,
  TRANSFER_MODES,
  TRANSFER_OBJECTS,
  TRANSFER_RIGHTS,
} from '../../codes.ts';
import { FIRM_KINDS } from '../../submissions/firm-kinds.ts';
import { rightOf } from '../answers/lines.ts';
import { countryChoices } from '../answers/places.ts';
import type { Screen } from '../schema.ts';
import { CONTACT, choicesOf, provinces } from './fields.ts';

const CURRENCIES = ['VND', 'USD', 'EUR', 'JPY', 'KRW', 'CNY', 'GBP'];

/** On which terms it passes, and from whom. */
export const TERMS_SCREENS: readonly Screen[] = [
  {
    id: 'price',
    title: { vi: 'Giá khoảng bao nhiêu?', en: 'What is the price?' },
    lead: {
      vi: 'Giá rõ giúp bên tìm quyết định nhanh. Chưa muốn nói giá thì bỏ qua câu này.',
      en: 'A plain price helps a firm to decide. Skip this question if you would rather not tell.',
    },
    fields: [
      {
        name: 'price',
        kind: 'band',
        at: 'price',
        label: { vi: 'Giá, một số hoặc từ–đến', en: 'Price, one number or from–to' },
        hint: { vi: 'Ví dụ: 1,2–1,5 tỷ; 850 triệu.', en: 'For example: 1.2–1.5 billion; 850 million.' },
      },
      {
        name: 'currency',
        kind: 'select',
        at: 'price.currency',
        options: () => CURRENCIES.map(code => ({ value: code, label: code })),
        label: { vi: 'Loại tiền', en: 'Currency' },
      },
      {
        name: 'priceKind',
        kind: 'choice',
        at: 'price.kind',
        options: choicesOf(PRICE_KINDS),
        label: { vi: 'Đó là', en: 'It is' },
        hint: {
          vi: 'Giá sàn không đăng ở đâu: ngoài bạn chỉ người duyệt thấy.',
          en: 'A floor price is never published: besides you only the reviewer sees it.',
        },
      },
    ],
  },
  {
    id: 'transfer',
    title: { vi: 'Bạn muốn chuyển giao thế nào?', en: 'How would you like to transfer it?' },
    fields: [
      {
        name: 'forms',
        kind: 'choices',
        at: 'forms',
        options: choicesOf(TRANSFER_FORMS),
        label: { vi: 'Hình thức', en: 'Forms' },
      },
      {
        name: 'modes',
        kind: 'choices',
        at: 'modes',
        options: choicesOf(TRANSFER_MODES),
        label: { vi: 'Bằng cách nào', en: 'By what means' },
      },
      {
        name: 'rights',
        kind: 'choices',
        at: 'rights',
        options: choicesOf(TRANSFER_RIGHTS),
        label: { vi: 'Quyền được chuyển giao', en: 'Rights on offer' },
      },
      {
        name: 'objects',
        kind: 'choices',
        at: 'objects',
        options: choicesOf(TRANSFER_OBJECTS),
        label: { vi: 'Chuyển giao những gì', en: 'What is transferred' },
      },
    ],
  },
  {
    id: 'protection',
    title: { vi: 'Được bảo hộ và chứng nhận thế nào?', en: 'How is it protected and certified?' },
    fields: [
      {
        name: 'ip',
        kind: 'lines',
        rows: 3,
        at: 'ip',
        each: rightOf,
        label: { vi: 'Sở hữu trí tuệ', en: 'Intellectual property' },
        hint: {
          vi: 'Mỗi dòng một quyền, ví dụ: Bằng sáng chế số 1-0023456, đã cấp.',
          en: 'One a line, for example: Patent US 7,624,566, granted.',
        },
      },
      {
        name: 'standards',
        kind: 'lines',
        rows: 3,
        at: 'standards',
        label: { vi: 'Tiêu chuẩn, quy chuẩn', en: 'Standards' },
        hint: { vi: 'Mỗi dòng một số hiệu, ví dụ: TCVN 13381:2021.', en: 'One a line, for example: ISO 9001:2015.' },
      },
      {
        name: 'listStatus',
        kind: 'choice',
        at: 'listStatus',
        options: choicesOf(LIST_STATUSES),
        label: { vi: 'Danh mục của Chính phủ, nếu bạn biết', en: 'Government list, if you know' },
      },
    ],
  },
  {
    id: 'provider',
    title: { vi: 'Bên cung cấp là ai?', en: 'Who provides it?' },
    lead: {
      vi: 'Tên chỉ hiện trên danh mục khi bạn cho phép ở bước cuối.',
      en: 'The name shows in the catalogue only if you agree at the last step.',
    },
    fields: [
      {
        name: 'provider_name',
        kind: 'line',
        at: 'provider.name',
        autoComplete: 'organization',
        label: { vi: 'Tên', en: 'Name' },
      },
      {
        name: 'provider_type',
        kind: 'select',
        at: 'provider.type',
        options: choicesOf(FIRM_KINDS),
        label: { vi: 'Loại hình', en: 'Kind' },
      },
      {
        name: 'provider_country',
        kind: 'select',
        at: 'provider.country',
        options: countryChoices,
        label: { vi: 'Nước', en: 'Country' },
      },
      {
        name: 'provider_province',
        kind: 'select',
        at: 'provider.province',
        options: provinces,
        label: { vi: 'Tỉnh, thành phố, nếu ở Việt Nam', en: 'Province, if in Vietnam' },
      },
      {
        name: 'provider_taxCode',
        kind: 'line',
        at: 'provider.taxCode',
        label: { vi: 'Mã số thuế', en: 'Tax code' },
      },
      {
        name: 'provider_website',
        kind: 'line',
        at: 'provider.website',
        autoComplete: 'url',
        label: { vi: 'Trang web', en: 'Website' },
      },
    ],
  },
  {
    id: 'contact',
    title: { vi: 'Liên hệ với bạn thế nào?', en: 'How can you be reached?' },
    fields: [CONTACT],
  },
];
