import { describe, expect, test } from 'vitest';
import type { Need, Technology } from '../../catalogue/index.ts';
import { analyseQuery, createIndex, type IndexDocument } from '../engine.ts';
import { readLexicon } from './knowledge.ts';
import { needDocument, needTraits, technologyDocument } from './projection.ts';

const vi = (value: string) => [{ lang: 'vi', value, origin: 'original' as const }];
const en = (value: string) => [{ lang: 'en', value, origin: 'original' as const }];
const lexicon = readLexicon('db/thesaurus');

const bare = {
  source: 'thử',
  ref: 'r',
  version: 1,
  state: 'published' as const,
  summary: [],
  description: vi('Mô tả chung.'),
  country: 'VN',
  sourceUrl: null,
  licence: null,
  sectors: [],
  tags: [],
  publishedAt: '2026-01-01',
  sample: false,
  updatedAt: new Date(0),
};
const technology = (id: string, more: Partial<Technology>): Technology => ({
  ...bare,
  id,
  title: vi('Thiết bị'),
  details: {},
  providerId: null,
  forms: [],
  trl: null,
  green: null,
  price: null,
  takes: {},
  demandsLevel: null,
  listStatus: null,
  validUntil: null,
  ...more,
});
const need = (id: string, more: Partial<Need>): Need => ({
  ...bare,
  id,
  title: vi('Cần giúp'),
  product: [],
  details: {},
  seekerId: null,
  province: null,
  deadline: null,
  ...more,
});

function found(documents: IndexDocument[], text: string): string[] {
  const index = createIndex(lexicon);
  index.upsert(documents);
  const kind = documents[0]!.kind;
  return index.search({ groups: analyseQuery(text, lexicon), kind, limit: 10 })!.hits.map(hit => hit.id);
}
const detailsOf = ({ fields }: IndexDocument) => fields.details;

describe('what is read only with the whole record is indexed', () => {
  test.each<[string, Partial<Technology>]>([
    ['problem', { details: { problem: vi('máy sấy') } }],
    ['advantages', { details: { advantages: [{ text: vi('máy sấy'), against: vi('phơi sân') }] } }],
    ['applications', { details: { applications: [vi('máy sấy')] } }],
    ['specification', { details: { specification: [{ name: vi('máy sấy'), words: vi('lớn') }] } }],
    ['inputs', { takes: { inputs: vi('máy sấy') } }],
    ['skills', { takes: { skills: vi('máy sấy') } }],
  ])('of a technology: %s', (_, more) => {
    expect(detailsOf(technologyDocument(technology('it', more), undefined))).toEqual(vi('máy sấy'));
  });

  test.each<[string, Partial<Need>]>([
    ['present', { details: { present: vi('máy sấy') } }],
    ['targets', { details: { targets: [{ what: vi('máy sấy') }] } }],
    ['targets in words', { details: { targets: [{ what: [], words: vi('máy sấy') }] } }],
    ['constraints', { details: { constraints: vi('máy sấy') } }],
  ])('of a need: %s', (_, more) => {
    expect(detailsOf(needDocument(need('it', more), undefined))).toEqual(vi('máy sấy'));
  });

  test('several texts of one language as one, each language by itself', () => {
    const both = { problem: [...vi('một'), ...en('one')], applications: [vi('hai'), en('two')] };
    expect(detailsOf(technologyDocument(technology('it', { details: both }), undefined))).toEqual([
      ...vi('một\nhai'),
      ...en('one\ntwo'),
    ]);
  });
});

test('a record is found by its details, behind one that is called so', () => {
  const said = { problem: vi('Máy sấy lúa cũ hao củi.'), applications: [vi('máy sấy lúa')] };
  const within = technologyDocument(technology('within', { details: said }), undefined);
  const called = technologyDocument(technology('called', { title: vi('Máy sấy lúa') }), undefined);
  const other = technologyDocument(technology('other', { title: vi('Phần mềm kế toán') }), undefined);
  expect(found([within, called, other], 'máy sấy lúa')).toEqual(['called', 'within']);
});

test('a need is not found by what it does not want', () => {
  const details = { notWanted: vi('Không đốt than đá, không dùng than đá.') };
  const document = needDocument(need('it', { details }), undefined);
  expect(found([document], 'than đá')).toEqual([]);
});

describe('traits', () => {
  const ofTechnology = (more: Partial<Technology>) =>
    technologyDocument(technology('it', more), undefined).traits;

  test('of a technology are read from what it says plainly', () => {
    const traits = ofTechnology({
      title: [...vi('Máy'), { lang: 'en', value: 'Machine', origin: 'machine' }],
      takes: { climate: vi('Hợp Tây Nguyên.'), skills: vi('Một kỹ sư, hai thợ') },
      listStatus: 'restricted',
      details: {
        specification: [{ name: vi('Năng suất'), figure: { min: 2, max: 3, unit: 't/day' } }],
        references: [{ site: vi('HTX'), country: 'VN', province: '92' }],
      },
    });
    expect(traits).toMatchObject({
      places: ['highlands'],
      usedIn: ['mekong'],
      tonnesPerDay: { min: 2, max: 3 },
      cubicMetresOfWaterPerDay: null,
      languages: ['vi'],
      listing: 'restricted',
      skill: 'engineer',
    });
  });

  test('that are not told are unknown', () => {
    expect(ofTechnology({ title: [], description: [] })).toMatchObject({
      places: [],
      usedIn: [],
      tonnesPerDay: null,
      languages: [],
      listing: null,
      skill: null,
    });
  });

  test('of a need are read from what is public; its targets come before its words', () => {
    const told = { province: '68', description: vi('Mỗi ngày chừng 5 tấn.') };
    const target = { what: vi('Sấy được'), figure: { min: 30, unit: 't/day' } };
    expect(needTraits(need('it', told))).toMatchObject({
      places: ['highlands', 'south-central'],
      tonnesPerDay: { min: 5, max: 5 },
      languages: ['vi'],
      capitalVnd: null,
      staff: null,
      level: null,
      skill: null,
    });
    const traits = needTraits(need('it', { ...told, details: { targets: [target] } }));
    expect(traits.tonnesPerDay).toEqual({ min: 30, max: 30 });
    expect(needTraits(need('it', { ...told, country: 'LA' })).places).toEqual([]);
  });
});
