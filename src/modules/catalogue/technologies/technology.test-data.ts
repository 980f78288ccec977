import { localised } from '../../../kernel/localised.ts';
import type { Technology } from './schema.ts';

/** A technology that says little; `over` adds or changes members. */
export const technology = (over: Partial<Technology> = {}): Technology => ({
  id: '01a20299-129b-7695-b9b3-faf6ccdf17ec',
  source: 'Test',
  ref: 'dryer',
  version: 1,
  state: 'published',
  title: localised({ vi: 'Máy sấy lúa', en: 'Rice dryer' }),
  summary: [],
  description: [],
  details: {},
  providerId: null,
  country: 'KR',
  sourceUrl: null,
  licence: null,
  sectors: ['processing'],
  forms: [],
  trl: null,
  green: null,
  price: null,
  takes: {},
  demandsLevel: null,
  listStatus: null,
  tags: [],
  publishedAt: '2026-01-14',
  validUntil: null,
  sample: false,
  updatedAt: new Date('2026-01-14T00:00:00Z'),
  ...over,
});
