import fc from 'fast-check';
import type { IndexDocument } from './document.ts';
import { NO_TRAITS } from './document.ts';

const text = (values: Record<string, string>) =>
  Object.entries(values).map(([lang, value]) => ({ lang, value, origin: 'original' as const }));

type Short = Partial<Omit<IndexDocument, 'fields' | 'facets' | 'traits'>> & {
  title?: Record<string, string>;
  description?: Record<string, string>;
  facets?: Partial<IndexDocument['facets']>;
  traits?: Partial<IndexDocument['traits']>;
};

/** A record from the little that a test cares about. */
export const record = (id: string, short: Short = {}): IndexDocument => ({
  id,
  kind: short.kind ?? 'technology',
  order: short.order ?? 0,
  fields: {
    title: text(short.title ?? {}),
    summary: [],
    description: text(short.description ?? {}),
    other: [],
  },
  facets: {
    sector: [],
    country: null,
    form: [],
    trl: null,
    green: null,
    province: null,
    source: null,
    ...short.facets,
  },
  traits: { ...NO_TRAITS, ...short.traits },
});

const WORDS = {
  en: [
    'rice',
    'dryer',
    'paddy',
    'welding',
    'robot',
    'shrimp',
    'disease',
    'leak',
    'machine',
    'of',
    'battery',
    'x9',
  ],
  vi: ['máy', 'sấy', 'lúa', 'hàn', 'tôm', 'bệnh', 'rò', 'rỉ', 'nước', 'thải', 'của', 'pin'],
};

const phrase = (lang: 'en' | 'vi') =>
  fc.array(fc.constantFrom(...WORDS[lang]), { minLength: 1, maxLength: 8 }).map(words => words.join(' '));

/** Records with words that meet often, ids from a small set so that replacing happens. */
export const anyRecord = (ids = 30): fc.Arbitrary<IndexDocument> =>
  fc
    .record({
      id: fc.integer({ min: 1, max: ids }).map(n => `r${n}`),
      kind: fc.constantFrom('technology' as const, 'technology' as const, 'need' as const),
      order: fc.integer({ min: 0, max: 5 }),
      en: fc.option(phrase('en')),
      vi: fc.option(phrase('vi')),
      description: phrase('en'),
      sector: fc.subarray(['energy', 'health', 'ict']),
      country: fc.option(fc.constantFrom('VN', 'KR', 'JP')),
      green: fc.option(fc.boolean()),
    })
    .map(r =>
      record(r.id, {
        kind: r.kind,
        order: r.order,
        title: { ...(r.en ? { en: r.en } : {}), ...(r.vi ? { vi: r.vi } : {}) },
        description: { en: r.description },
        facets: { sector: r.sector, country: r.country, green: r.green },
      }),
    );

export const anyQuery: fc.Arbitrary<string> = fc.oneof(phrase('en'), phrase('vi'));
