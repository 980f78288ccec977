import type { FieldGroup } from '../papers/fields.ts';

export const ITEM_GROUPS: readonly FieldGroup[] = [
  {
    title: { vi: 'Lời của điều khoản', en: 'Words of the clause' },
    fields: [
      { name: 'text', kind: 'text', needed: true, label: { vi: 'Điều khoản', en: 'Clause' } },
      {
        name: 'note',
        kind: 'line',
        label: { vi: 'Ghi chú giữa hai bên', en: 'Note between the two sides' },
        hint: { vi: 'Không in ra hợp đồng.', en: 'Not printed with the contract.' },
      },
    ],
  },
];
