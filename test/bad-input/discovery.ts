import type { FormRow } from './form.ts';

const STEWARD = { who: 'national-data-steward' } as const;
const CONCEPT = { id: 'test-machine', vi: 'máy thử', en: 'test machine', sectors: 'mechanics', note: 'Thử thêm.', file: 'mechanics.tsv' };

export const DISCOVERY: readonly FormRow[] = [
  { route: 'POST /match', who: 'visitor', page: '/match', to: '/match', good: { text: 'Cần máy sấy lúa' }, bears: 'text' },
  { route: 'POST /alerts', who: 'stranger', page: '/alerts/new?kind=technology&q=máy+sấy', to: '/alerts', good: { name: 'Máy sấy' } },
  { ...STEWARD, route: 'POST /operator/thesaurus/new', page: '/operator/thesaurus/new', to: '/operator/thesaurus/new', good: CONCEPT },
  { ...STEWARD, route: 'POST /operator/thesaurus/concepts/:id', page: '/operator/thesaurus/concepts/rice', to: '/operator/thesaurus/concepts/rice', has: 'vi', good: { action: 'save', reason: 'Thử thêm.', note: 'Thử thêm.' } },
  { ...STEWARD, route: 'POST /operator/thesaurus/import', to: '/operator/thesaurus/import', has: 'table', good: {}, shut: true },
  { ...STEWARD, route: 'POST /operator/thesaurus/import/run', to: '/operator/thesaurus/import/run', has: 'file text base note', good: { file: 'a.tsv', text: 'id', base: 'x', note: 'Thử.' }, shut: true },
];
