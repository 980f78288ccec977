import type { Said } from '../../../../kernel/errors.ts';
import { SKILLS, TECHNOLOGY_LEVELS } from '../../codes.ts';
import { measuredOf } from '../answers/lines.ts';
import type { Field, Screen } from '../schema.ts';
import { CONTACT, provinces, sendScreen } from './fields.ts';

/** Four levels in a sentence each, after Circular 17/2019/TT-BKHCN. */
const LEVEL_HINTS = {
  outdated: {
    vi: 'Máy cũ, hay hỏng, phần lớn làm tay.',
    en: 'Old machines that often fail; most of the work is done by hand.',
  },
  medium: {
    vi: 'Máy chạy ổn, người đứng máy từng khâu.',
    en: 'Machines run steadily, with somebody at each step.',
  },
  'medium-advanced': {
    vi: 'Nhiều khâu tự động, có đo và ghi số liệu.',
    en: 'Many steps run by themselves, with measuring and records.',
  },
  advanced: {
    vi: 'Dây chuyền tự động, điều khiển và theo dõi bằng máy tính.',
    en: 'An automatic line, controlled and watched by computer.',
  },
} as const;

const atHand = (name: string, label: Said, unit: Said): Field => ({
  name,
  kind: 'band',
  single: 'max',
  at: name,
  label,
  unit,
});

/** The first six are the quick way; the others make the match closer. */
export const NEED_SCREENS: readonly Screen[] = [
  {
    id: 'problem',
    title: { vi: 'Vấn đề', en: 'Problem' },
    fields: [
      {
        name: 'problem',
        kind: 'prose',
        at: 'problem',
        label: { vi: 'Bạn đang gặp vấn đề gì?', en: 'What is the problem?' },
        hint: {
          vi: 'Kể như với người quen: cái gì hỏng, chậm, tốn, thiếu; bao nhiêu tấn, mấy người.',
          en: 'As you would tell a friend: what breaks, is slow, costs too much, is missing; how many tons, how many people.',
        },
      },
    ],
  },
  {
    id: 'product',
    title: { vi: 'Sản phẩm', en: 'Product' },
    fields: [
      {
        name: 'product',
        kind: 'line',
        at: 'product',
        label: { vi: 'Bạn làm ra sản phẩm gì?', en: 'What do you make?' },
        hint: {
          vi: 'Ví dụ: gạo, tôm thẻ, vải dệt, bàn ghế gỗ.',
          en: 'For example: rice, white-leg shrimp, woven cloth, wooden furniture.',
        },
      },
    ],
  },
  {
    id: 'province',
    title: { vi: 'Tỉnh, thành phố', en: 'Province' },
    fields: [
      {
        name: 'province',
        kind: 'select',
        at: 'province',
        options: provinces,
        label: { vi: 'Ở tỉnh, thành phố nào?', en: 'In which province or city?' },
        hint: {
          vi: 'Tên tỉnh từ 1/7/2025; tên cũ ghi trong ngoặc.',
          en: 'Names since 1 July 2025, the former ones in brackets.',
        },
      },
    ],
  },
  {
    id: 'budget',
    title: { vi: 'Số tiền', en: 'Money' },
    fields: [
      {
        name: 'budget',
        kind: 'money',
        at: 'budgetVnd',
        single: 'max',
        label: { vi: 'Có thể chi nhiều nhất bao nhiêu?', en: 'How much could you spend at most?' },
        hint: {
          vi: 'Chỉ dùng để so với chi phí của công nghệ. Không đăng ở đâu; ngoài bạn chỉ người duyệt thấy.',
          en: 'Used only to compare with what a technology costs. Never published; besides you only the reviewer sees it.',
        },
      },
    ],
  },
  {
    id: 'deadline',
    title: { vi: 'Thời hạn', en: 'Date' },
    fields: [
      {
        name: 'deadline',
        kind: 'day',
        at: 'deadline',
        label: { vi: 'Cần trước ngày nào?', en: 'By when is it needed?' },
        hint: { vi: 'Ngày mà máy, quy trình đã phải chạy được.', en: 'The day by which it has to be running.' },
      },
    ],
  },
  {
    id: 'contact',
    title: { vi: 'Liên hệ với bạn thế nào?', en: 'How can you be reached?' },
    fields: [
      CONTACT,
      {
        name: 'firm',
        kind: 'line',
        at: 'organisation.name',
        autoComplete: 'organization',
        label: { vi: 'Tên doanh nghiệp, hợp tác xã', en: 'Name of the firm or cooperative' },
        hint: {
          vi: 'Bỏ trống nếu muốn ẩn danh. Chỉ đăng khi bạn cho phép ở bước cuối.',
          en: 'Leave it empty to stay anonymous. Published only if you agree at the last step.',
        },
      },
      {
        name: 'taxCode',
        kind: 'line',
        at: 'organisation.taxCode',
        label: { vi: 'Mã số thuế', en: 'Tax code' },
      },
    ],
  },
  {
    id: 'present',
    title: { vi: 'Hiện nay bạn làm thế nào?', en: 'How do you do it now?' },
    fields: [
      {
        name: 'present',
        kind: 'prose',
        rows: 3,
        at: 'present',
        label: { vi: 'Máy móc, cách làm đang có', en: 'The machines and methods you have' },
        hint: {
          vi: 'Ví dụ: phơi sân, hai máy sấy vỉ ngang 15 tấn mua năm 2012.',
          en: 'For example: sun drying, two 15 t flat-bed dryers bought in 2012.',
        },
      },
      {
        name: 'technologyLevel',
        kind: 'choice',
        at: 'technologyLevel',
        label: { vi: 'Trình độ công nghệ hiện nay', en: 'Your technology level today' },
        options: locale =>
          Object.entries(TECHNOLOGY_LEVELS).map(([value, said]) => ({
            value,
            label: said[locale],
            hint: LEVEL_HINTS[value as keyof typeof LEVEL_HINTS][locale],
          })),
      },
    ],
  },
  {
    id: 'targets',
    title: { vi: 'Cần đạt được những gì?', en: 'What has to be reached?' },
    fields: [
      {
        name: 'targets',
        kind: 'lines',
        rows: 4,
        at: 'targets',
        each: measuredOf,
        label: { vi: 'Con số cần đạt', en: 'Figures to be reached' },
        hint: {
          vi: 'Mỗi dòng một điều, ví dụ: độ ẩm dưới 14 %; 30 tấn/ngày.',
          en: 'One a line, for example: moisture below 14 %; output 30 t/day.',
        },
      },
      {
        name: 'constraints',
        kind: 'prose',
        rows: 2,
        at: 'constraints',
        label: { vi: 'Ràng buộc', en: 'Constraints' },
        hint: {
          vi: 'Điều không thay đổi được: nhà xưởng, giấy phép, nguyên liệu, mùa vụ.',
          en: 'What can not change: the building, permits, raw material, seasons.',
        },
      },
      {
        name: 'notWanted',
        kind: 'prose',
        rows: 2,
        at: 'notWanted',
        label: { vi: 'Cách không muốn dùng', en: 'Approaches you do not want' },
      },
    ],
  },
  {
    id: 'means',
    title: { vi: 'Bạn có sẵn những gì?', en: 'What do you have at hand?' },
    lead: {
      vi: 'Chỉ dùng để chọn công nghệ vừa sức. Không đăng ở đâu.',
      en: 'Used only to find what is within your means. Never published.',
    },
    fields: [
      atHand('powerKw', { vi: 'Công suất điện', en: 'Electric power' }, { vi: 'kW', en: 'kW' }),
      atHand('areaM2', { vi: 'Mặt bằng', en: 'Floor area' }, { vi: 'm²', en: 'm²' }),
      atHand('waterM3PerDay', { vi: 'Nước', en: 'Water' }, { vi: 'm³ mỗi ngày', en: 'm³ a day' }),
      atHand('staff', { vi: 'Nhân lực bố trí được', en: 'People you can assign' }, { vi: 'người', en: 'people' }),
      {
        name: 'skill',
        kind: 'choice',
        at: 'skill',
        label: { vi: 'Người giỏi nghề nhất của bạn', en: 'The most anybody there has learnt' },
        options: locale => Object.entries(SKILLS).map(([value, said]) => ({ value, label: said[locale] })),
      },
    ],
  },
  sendScreen('need'),
];
