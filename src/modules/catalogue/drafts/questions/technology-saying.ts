import { SECTORS } from '../../../../kernel/sectors.ts';
import { READINESS, TECHNOLOGY_LEVELS } from '../../codes.ts';
import { advantageOf, referenceOf, specificationOf } from '../answers/lines.ts';
import type { Field, Screen } from '../schema.ts';
import { choicesOf } from './fields.ts';

const figure = (name: string, vi: string, en: string, unit: Field['unit']): Field => ({
  name,
  kind: 'band',
  at: `takes.${name}`,
  label: { vi, en },
  unit: unit!,
});

/** What the technology is, what it does, what it takes. */
export const SAYING_SCREENS: readonly Screen[] = [
  {
    id: 'title',
    title: { vi: 'Công nghệ của bạn là gì?', en: 'What is your technology?' },
    fields: [
      {
        name: 'title',
        kind: 'line',
        at: 'title',
        label: { vi: 'Tên công nghệ', en: 'Name of the technology' },
        hint: {
          vi: 'Nói được làm gì, cho ai: “Máy sấy lúa 30 tấn mỗi mẻ đốt trấu”.',
          en: 'Say what it does and for whom: “Husk-fired rice dryer, 30 t a batch”.',
        },
      },
      {
        name: 'summary',
        kind: 'prose',
        rows: 3,
        at: 'summary',
        label: { vi: 'Nó làm được việc gì, trong hai, ba câu?', en: 'What does it do, in two or three sentences?' },
      },
    ],
  },
  {
    id: 'description',
    title: { vi: 'Nó làm việc thế nào?', en: 'How does it work?' },
    fields: [
      {
        name: 'problem',
        kind: 'prose',
        rows: 3,
        at: 'problem',
        label: { vi: 'Vấn đề được giải quyết', en: 'The problem it solves' },
        hint: {
          vi: 'Trước khi có công nghệ này, người dùng khổ vì điều gì?',
          en: 'What did people suffer from before they had it?',
        },
      },
      {
        name: 'description',
        kind: 'prose',
        rows: 7,
        at: 'description',
        label: { vi: 'Cách làm việc', en: 'How it works' },
        hint: {
          vi: 'Các bước, nguyên lý, điều làm nên khác biệt. Không cần nói bí quyết.',
          en: 'The steps, the principle, what sets it apart. Keep your know-how to yourself.',
        },
      },
    ],
  },
  {
    id: 'advantages',
    title: { vi: 'Hơn gì cách đang có, dùng vào đâu?', en: 'What is better about it, and where is it used?' },
    fields: [
      {
        name: 'advantages',
        kind: 'lines',
        rows: 4,
        at: 'advantages',
        each: advantageOf,
        label: { vi: 'Ưu điểm, kèm con số', en: 'Advantages, with figures' },
        hint: {
          vi: 'Mỗi dòng một điều, ví dụ: Tiết kiệm 30 % nhiên liệu so với lò than.',
          en: 'One a line, for example: Saves 30 % fuel compared with a coal furnace.',
        },
      },
      {
        name: 'applications',
        kind: 'lines',
        rows: 3,
        at: 'applications',
        label: { vi: 'Dùng vào việc gì', en: 'Applications' },
        hint: { vi: 'Mỗi dòng một việc.', en: 'One a line.' },
      },
    ],
  },
  {
    id: 'readiness',
    title: { vi: 'Đã chạy ở đâu, chín đến mức nào?', en: 'Where has it run, how ready is it?' },
    fields: [
      {
        name: 'trl',
        kind: 'choice',
        at: 'trl',
        label: { vi: 'Mức sẵn sàng', en: 'Readiness' },
        options: locale =>
          Object.entries(READINESS)
            .map(([value, said]) => ({ value, label: said[locale] }))
            .reverse(),
      },
      {
        name: 'references',
        kind: 'lines',
        rows: 3,
        at: 'references',
        each: referenceOf,
        label: { vi: 'Nơi đã dùng', en: 'Where it is in use' },
        hint: {
          vi: 'Mỗi dòng một nơi, kèm năm, ví dụ: Nhà máy gạo Thới Lai, Cần Thơ, 2024.',
          en: 'One a line, with the year, for example: Thoi Lai rice mill, Can Tho, 2024.',
        },
      },
    ],
  },
  {
    id: 'specification',
    title: { vi: 'Thông số thế nào, thuộc lĩnh vực nào?', en: 'Which specification, which sector?' },
    fields: [
      {
        name: 'specification',
        kind: 'lines',
        rows: 5,
        at: 'specification',
        each: specificationOf,
        label: { vi: 'Thông số kỹ thuật', en: 'Specification' },
        hint: {
          vi: 'Mỗi dòng một thông số, ví dụ: Công suất: 30 tấn/mẻ.',
          en: 'One a line, for example: Capacity: 30 t/batch.',
        },
      },
      {
        name: 'sectors',
        kind: 'choices',
        at: 'sectors',
        options: choicesOf(SECTORS),
        label: { vi: 'Lĩnh vực', en: 'Sectors' },
      },
    ],
  },
  {
    id: 'takes',
    title: { vi: 'Bên nhận cần có những gì?', en: 'What must the receiving firm have?' },
    lead: {
      vi: 'Một số, hoặc từ–đến: “10–20”. Điều nào chưa rõ, bỏ trống.',
      en: 'One number, or from–to: “10–20”. Leave empty what is not known.',
    },
    fields: [
      { name: 'capital', kind: 'money', at: 'takes.capitalVnd', label: { vi: 'Vốn đầu tư', en: 'Capital' } },
      {
        name: 'runningCost',
        kind: 'money',
        at: 'takes.runningCostVndPerYear',
        label: { vi: 'Chi phí vận hành mỗi năm', en: 'Running cost a year' },
      },
      figure('areaM2', 'Mặt bằng', 'Floor area', { vi: 'm²', en: 'm²' }),
      figure('powerKw', 'Công suất điện', 'Electric power', { vi: 'kW', en: 'kW' }),
      figure('waterM3PerDay', 'Nước', 'Water', { vi: 'm³ mỗi ngày', en: 'm³ a day' }),
      figure('staff', 'Nhân lực vận hành', 'Staff', { vi: 'người', en: 'people' }),
    ],
  },
  {
    id: 'conditions',
    title: { vi: 'Cần kỹ năng, nguyên liệu, điều kiện gì?', en: 'Which skills, inputs and conditions?' },
    fields: [
      {
        name: 'demandsLevel',
        kind: 'choice',
        at: 'demandsLevel',
        options: choicesOf(TECHNOLOGY_LEVELS),
        label: { vi: 'Trình độ công nghệ bên nhận nên có', en: 'Technology level the firm should have' },
      },
      { name: 'skills', kind: 'prose', rows: 2, at: 'takes.skills', label: { vi: 'Kỹ năng', en: 'Skills' } },
      {
        name: 'inputs',
        kind: 'prose',
        rows: 2,
        at: 'takes.inputs',
        label: { vi: 'Nguyên liệu, nhiên liệu, vật tư', en: 'Raw materials, fuel, supplies' },
      },
      {
        name: 'climate',
        kind: 'prose',
        rows: 2,
        at: 'takes.climate',
        label: { vi: 'Khí hậu, đất, nước, vùng thích hợp', en: 'Climate, soil, water, region that suit' },
      },
      {
        name: 'certificates',
        kind: 'lines',
        rows: 2,
        at: 'takes.certificates',
        label: { vi: 'Giấy phép, chứng nhận bên nhận phải có', en: 'Permits and certificates the firm must hold' },
        hint: { vi: 'Mỗi dòng một loại.', en: 'One a line.' },
      },
    ],
  },
];
