import { TRANSFER_FORMS, TRANSFER_MODES, TRANSFER_OBJECTS } from '../../catalogue/index.ts';
import type { FieldGroup } from '../papers/fields.ts';
import { priceFields } from './price.ts';

/** Which right passes: Law on Technology Transfer, Art. 7. */
const RIGHTS = {
  ownership: { vi: 'Chuyển nhượng quyền sở hữu', en: 'Assignment of ownership' },
  exclusive: { vi: 'Quyền sử dụng độc quyền', en: 'Exclusive right to use' },
  'non-exclusive': { vi: 'Quyền sử dụng không độc quyền', en: 'Non-exclusive right to use' },
} as const;

const VALUE_BASES = {
  fixed: { vi: 'đã chốt', en: 'fixed' },
  estimated: { vi: 'ước tính', en: 'estimated' },
  undetermined: { vi: 'chưa xác định được', en: 'can not be determined yet' },
  free: { vi: 'không thu tiền', en: 'free of charge' },
} as const;

export const TRANSFER_GROUP: FieldGroup = {
  title: { vi: 'Chuyển giao gì, bằng cách nào', en: 'What is transferred, and how' },
  lead: {
    vi: 'Theo Luật Chuyển giao công nghệ, Điều 4 đến Điều 7.',
    en: 'After the Law on Technology Transfer, Articles 4 to 7.',
  },
  fields: [
    {
      name: 'objects',
      kind: 'choices',
      names: TRANSFER_OBJECTS,
      needed: true,
      label: { vi: 'Đối tượng chuyển giao', en: 'Objects of transfer' },
      hint: {
        vi: 'Máy móc, thiết bị chỉ được chuyển giao cùng với một đối tượng khác.',
        en: 'Equipment is transferred only together with another object.',
      },
    },
    {
      name: 'form',
      kind: 'choice',
      names: TRANSFER_FORMS,
      needed: true,
      label: { vi: 'Hình thức chuyển giao', en: 'Form of transfer' },
    },
    {
      name: 'modes',
      kind: 'choices',
      names: TRANSFER_MODES,
      needed: true,
      label: { vi: 'Phương thức chuyển giao', en: 'Modes of transfer' },
    },
    {
      name: 'right',
      kind: 'choice',
      names: RIGHTS,
      needed: true,
      label: { vi: 'Quyền được chuyển giao', en: 'Right that passes' },
    },
    {
      name: 'sublicence',
      kind: 'flag',
      label: {
        vi: 'Bên nhận được chuyển giao lại cho bên thứ ba',
        en: 'The recipient may pass it on to third parties',
      },
    },
    {
      name: 'territory',
      kind: 'line',
      label: { vi: 'Phạm vi lãnh thổ', en: 'Territory' },
      hint: { vi: 'Ví dụ: Việt Nam; các tỉnh đồng bằng sông Cửu Long.', en: 'Such as: Vietnam; the Mekong delta.' },
    },
  ],
};

export const PRICE_GROUPS: readonly FieldGroup[] = [
  {
    title: { vi: 'Giá và cách trả', en: 'Price and payment' },
    lead: {
      vi: 'Một khoản là đủ; nhiều khoản là giá kết hợp (Luật Chuyển giao công nghệ, Điều 27; Nghị định 76/2018/NĐ-CP, Điều 4).',
      en: 'One line is enough; several make a combined price (Law on Technology Transfer, Art. 27; Decree 76/2018, Art. 4).',
    },
    fields: priceFields(1),
  },
  { title: { vi: 'Thêm khoản 2', en: 'A second line' }, folded: true, fields: priceFields(2) },
  { title: { vi: 'Thêm khoản 3', en: 'A third line' }, folded: true, fields: priceFields(3) },
  {
    title: { vi: 'Tổng giá trị', en: 'Total value' },
    fields: [
      {
        name: 'valueBasis',
        kind: 'choice',
        names: VALUE_BASES,
        needed: true,
        label: { vi: 'Tổng giá trị là', en: 'The total value is' },
      },
      { name: 'valueVnd', kind: 'number', label: { vi: 'Tổng giá trị, đồng', en: 'Total value in VND' } },
      { name: 'rate', kind: 'number', label: { vi: 'Tỷ giá, đồng cho một đơn vị ngoại tệ', en: 'Rate, VND for one unit' } },
      { name: 'rateDay', kind: 'day', label: { vi: 'Tỷ giá của ngày', en: 'Rate of the day' } },
      {
        name: 'related',
        kind: 'flag',
        label: {
          vi: 'Hai bên là công ty mẹ và con, hoặc có quan hệ liên kết theo pháp luật thuế',
          en: 'The parties are parent and subsidiary, or related under tax law',
        },
      },
      {
        name: 'stateCapital',
        kind: 'flag',
        label: { vi: 'Có bên dùng vốn nhà nước', en: 'A party uses state capital' },
      },
    ],
  },
];

export const TERMS_GROUPS: readonly FieldGroup[] = [
  TRANSFER_GROUP,
  ...PRICE_GROUPS,
  {
    title: { vi: 'Điều khác', en: 'Anything else' },
    fields: [
      {
        name: 'note',
        kind: 'text',
        label: { vi: 'Ghi chú cho hai bên', en: 'Note for the two sides' },
      },
    ],
  },
];
