import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../../platform/config.ts';
import { toNeed, toTechnology } from '../../format/convert.ts';
import { tellNeed } from '../../needs/tell.ts';
import { readSample } from '../../sample/commands.ts';
import { checkOffer } from '../../submissions/offer-schema.ts';
import { checkNeed } from '../../submissions/post-schema.ts';
import { needRecord, technologyRecord } from '../../submissions/commands.ts';
import type { SubmittedNeed, SubmittedTechnology } from '../../submissions/schema.ts';
import { tellTechnology } from '../../technologies/tell.ts';
import { ctxFor, NOW } from '../../../../../test/database.ts';
import type { Need } from '../../needs/schema.ts';
import type { Technology } from '../../technologies/schema.ts';
import type { Answers } from '../schema.ts';
import { draftOf, mendedOf, type SentRecord } from './answers-of.ts';

const at = { id: '00000000-0000-7000-8000-000000000000', digest: '', party: undefined, now: NOW };
const state = { version: 1, state: 'held', updatedAt: NOW, createdAt: NOW };
const sender = {
  phone: null,
  email: 'an@htx.vn',
  organisation: { name: 'HTX An', taxCode: '1801234567', kind: 'company', province: '92' },
  consents: [{ purpose: 'publish', wording: '', givenAt: NOW, withdrawnAt: null }],
};
const { technologies, needs } = readSample(join(ROOT, 'db/sample'));
/** The sample says everything in two languages; whoever types says it in one. */
const inOne = (value: unknown, lang: 'vi' | 'en'): unknown => {
  if (Array.isArray(value)) return value.map(item => inOne(item, lang));
  if (typeof value !== 'object' || value === null) return value;
  if ('vi' in value && 'en' in value) return value[lang];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inOne(item, lang)]));
};
const ctx = ctxFor(undefined as never);
/** The record that sending the opened draft would make, with some answers typed anew. */
function resent(sent: SentRecord, typed: Answers = {}) {
  const opened = draftOf(sent);
  const draft = { ...opened, answers: { ...opened.answers, ...typed } };
  const { posted, faults } = mendedOf(sent, draft);
  expect(faults).toEqual({});
  const { ref } = sent.record;
  if (sent.kind === 'technology') {
    const checked = checkOffer(posted);
    return { checked, record: { ...sent.record, ...technologyRecord(ctx, checked, ref) } as Technology };
  }
  const checked = checkNeed(posted, '2020-01-01');
  return { checked, record: { ...sent.record, ...needRecord(ctx, checked, ref) } as Need };
}
/** Facts that a sender does not tell. */
const UNSENT = new Set(['source', 'sourceUrl', 'licence', 'country', 'codes', 'tags']);
const facts = (told: { key: string; text: string }[]) =>
  Object.fromEntries(told.filter(({ key, text }) => !UNSENT.has(key) && text !== '').map(({ key, text }) => [key, text]));

// A floor price is said in confidence: it is no part of the record.
const offers = technologies.filter((t, i) => i % 7 === 0 && t.price?.kind !== 'floor');

describe.each(['vi', 'en'] as const)('a record that was sent in %s opens again as it was', lang => {
  test.each(offers.map(t => [t.ref, t] as const))('technology %s', (_, told) => {
    const record = toTechnology({ ...(inOne(told, lang) as typeof told), lang }, at);
    const sent = { ...record, ...state, ...sender, floorPrice: null } as unknown as SubmittedTechnology;
    const again = resent({ kind: 'technology', record: sent });
    expect(facts(tellTechnology(lang, again.record as never))).toEqual(facts(tellTechnology(lang, sent)));
    expect(again.checked).toMatchObject({ email: 'an@htx.vn', organisation: sender.organisation, consents: ['publish'], lang });
  });

  test.each(needs.filter((_, i) => i % 5 === 0).map(n => [n.ref, n] as const))('need %s', (_, told) => {
    const record = toNeed({ ...(inOne(told, lang) as typeof told), lang, sectors: told.sectors!.slice(0, 1) }, at);
    const sent = { ...record, ...state, ...sender, budgetVnd: 3_210_000_000, has: { staff: 12, powerKw: 7.5 } } as unknown as SubmittedNeed;
    const again = resent({ kind: 'need', record: sent });
    expect(facts(tellNeed(lang, again.record as never))).toEqual(facts(tellNeed(lang, sent)));
    expect(again.checked).toMatchObject({ budgetVnd: 3_210_000_000, has: { staff: 12, powerKw: 7.5 }, consents: ['publish'] });
  });

  test('one answer that is typed anew changes that one alone', () => {
    const [told] = technologies;
    const record = toTechnology({ ...(inOne(told, lang) as typeof told)!, lang }, at);
    const sent = { ...record, ...state, ...sender, floorPrice: null } as unknown as SubmittedTechnology;
    const again = resent({ kind: 'technology', record: sent }, { staff: '7', advantages: 'Nhanh hơn 30 %' });
    const before = facts(tellTechnology(lang, sent));
    const after = facts(tellTechnology(lang, again.record as Technology));
    expect(Object.keys(before).filter(key => before[key] !== after[key]).sort()).toEqual(['advantages', 'staff']);
  });
});
