import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../kernel/actor.ts';
import { LOCALES } from '../../../kernel/localised.ts';
import { CAPABILITIES, type StoredGrant } from '../../identity/index.ts';
import { actorWord, byDay, joinSentences, kindOptions, personIn, plainFacts, rolesOn, subjectFrom } from './rules.ts';
import { SENTENCES } from './sentences.ts';

const records = ['need', 'technology'];
const each = (prefix: string, verbs: readonly string[]) => verbs.map(verb => `${prefix}.${verb}`);

/** The kinds that are put together when an act is recorded, by the words of the source. */
const PUT_TOGETHER: Record<string, readonly string[]> = {
  '${kind}.withdraw-consent': records.flatMap(kind => each(kind, ['withdraw-consent'])),
  '${kind}.${action}': records.flatMap(kind => each(kind, ['publish', 'hold', 'decline', 'withdraw', 'take-down'])),
  '${kind}.mend': records.flatMap(kind => each(kind, ['mend'])),
  'organisation.${action}-claim': each('organisation', ['accept-claim', 'decline-claim']),
  'interest.${action}': each('interest', ['accept', 'decline', 'ask', 'reply', 'withdraw', 'call']),
  'interest.${step.kind}': each('interest', ['remind', 'escalate', 'lapse']),
  'deal.${name}': each('deal', ['remind', 'lapse']),
  'deal.${asked.name}': each('deal', [
    ...['sign-nda', 'meet', 'negotiate', 'sign-mou', 'close', 'decline', 'set-due'],
    ...['propose-meeting', 'accept-meeting', 'cancel-meeting', 'record-outcome'],
    ...['save-terms', 'save-item', 'save-closing', 'agree-terms', 'agree-item', 'confirm-closing'],
    ...['send-message', 'withdraw-message'],
  ]),
  'import.${ACT[action] ?? action}': each('import', ['map', 'remap', 'checked', 'run', 'discard', 'undo', 'withdraw-vanished']),
  'thesaurus.${verb}': each('thesaurus', ['add', 'change', 'retire', 'undo', 'import']),
  'mastery.${verb}': each('mastery', ['claim-step', 'confirm-step', 'return-step', 'withdraw-step', 'fail', 'show', 'hide']),
};

const recording = globSync('src/**/*.{ts,tsx}')
  .filter(file => !file.includes('.test') && !file.startsWith('src/platform/'))
  .map(file => ({ file, text: readFileSync(file, 'utf8') }))
  .filter(({ text }) => text.includes('recordAct('));

/** Words like 'need.post'; a capability looks alike and is none. */
const literals = (text: string) =>
  [...text.matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g)]
    .map(found => found[1]!)
    .filter(word => !CAPABILITIES.some(capability => capability === word));
const templates = (text: string) => [...text.matchAll(/\bkind: `([^`]+)`/g)].map(found => found[1]!);

describe('every kind of act that is recorded anywhere', () => {
  test('is known', () => {
    const unknown = recording.flatMap(({ file, text }) =>
      templates(text)
        .filter(template => !Object.hasOwn(PUT_TOGETHER, template))
        .map(template => `${file} records \`${template}\`: say in this test which kinds that makes`),
    );
    expect(unknown).toEqual([]);
  });

  test('has a sentence', () => {
    const silent = recording.flatMap(({ file, text }) =>
      [...literals(text), ...templates(text).flatMap(template => PUT_TOGETHER[template] ?? [])]
        .filter(kind => !Object.hasOwn(SENTENCES, kind))
        .map(kind => `${file} records '${kind}', of which no module tells at its door (actSentences)`),
    );
    expect([...new Set(silent)]).toEqual([]);
    expect(recording.length).toBeGreaterThan(5);
  });
});

test('a sentence can be said of any payload, in both languages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(SENTENCES)), fc.dictionary(fc.string(), fc.jsonValue()), (kind, facts) => {
      for (const locale of LOCALES) expect(SENTENCES[kind]!.say(facts)[locale]).toMatch(/^\p{Ll}/u);
    }),
  );
});

test.each([
  [{ role: 'broker', authority: '48', organisationId: null }, 'giao vai trò người môi giới công nghệ ở Đà Nẵng', 'gave the role of technology broker in Da Nang'],
  [{ role: 'inspector', authority: 'VN' }, 'giao vai trò thanh tra trong cả nước', 'gave the role of inspector for the whole country'],
  [{ role: 'seeker', authority: null, organisationId: 'x' }, 'giao vai trò người tìm công nghệ cho một tổ chức', 'gave the role of technology seeker for an organisation'],
  [{}, 'giao một vai trò', 'gave a role'],
])('an appointment is told with its role and its place: %j', (facts, vi, en) => {
  expect(SENTENCES['grant.give']!.say(facts)).toEqual({ vi, en });
});

test('a kind that two modules tell of is a mistake', () => {
  const table = { 'a.b': SENTENCES['need.post']! };
  expect(() => joinSentences(table, table)).toThrow('a.b');
});

describe('who acted', () => {
  const id = '01900000-0000-7000-8000-000000000000';
  test.each<[string, string, boolean, string | undefined, (typeof ROLES)[number][], string]>([
    ['the operator', 'operator', true, undefined, [], 'người vận hành'],
    ['the program', 'system:import', false, undefined, [], 'hệ thống'],
    ['a visitor who sent it', 'visitor', true, undefined, [], 'bên gửi'],
    ['a visitor', 'visitor', false, undefined, [], 'khách'],
    ['a person who sent it', `person:${id}`, true, undefined, ['officer'], 'bên gửi'],
    ['an officer', `person:${id}`, false, undefined, ['seeker', 'officer'], 'người có thẩm quyền'],
    ['a seeker', `person:${id}`, false, undefined, ['seeker'], 'người đại diện tổ chức'],
    ['somebody', `person:${id}`, false, undefined, [], 'một người dùng'],
    ['by name, where it may be shown', `person:${id}`, true, 'Lê Thị Hoa', ['officer'], 'Lê Thị Hoa'],
  ])('%s', (_, actor, bySender, name, roles, word) => {
    expect(actorWord('vi', actor, { bySender, name, roles })).toBe(word);
  });

  test.each([
    [`person:${id}`, id],
    ['person:somebody', undefined],
    ['operator', undefined],
  ])('%s is the person %s', (actor, person) => expect(personIn(actor)).toBe(person));
});

test('only the roles of that day count', () => {
  const grant = (over: Partial<StoredGrant>) =>
    ({ role: 'officer', validFrom: '2026-01-01', validUntil: null, revokedAt: null, ...over }) as StoredGrant;
  const on = (over: Partial<StoredGrant>) => rolesOn([grant(over)], '2026-06-01').length;
  expect([
    on({}),
    on({ validFrom: '2026-06-02' }),
    on({ validUntil: '2026-06-01' }),
    on({ validUntil: '2026-05-31' }),
    on({ revokedAt: new Date('2026-05-31T10:00:00Z') }),
    on({ revokedAt: new Date('2026-06-01T10:00:00Z') }),
  ]).toEqual([1, 0, 1, 0, 0, 1]);
});

test('days keep every entry in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ day: fc.constantFrom('a', 'b', 'c') })), list => {
      const days = byDay(list);
      expect(days.flatMap(({ entries }) => entries)).toEqual(list);
      for (let i = 1; i < days.length; i++) expect(days[i]!.day).not.toBe(days[i - 1]!.day);
    }),
  );
});

test.each([
  ['need:01900000-0000-7000-8000-000000000000', { type: 'need', id: '01900000-0000-7000-8000-000000000000' }],
  ['need:1', undefined],
  ['01900000-0000-7000-8000-000000000000', undefined],
  ["need:' or 1=1", undefined],
])('%s is the subject %j', (text, subject) => expect(subjectFrom(text)).toEqual(subject));

test('facts that are nested are counted, not shown', () => {
  expect(plainFacts({ a: 1, b: null, c: ['x', 2], d: { e: 'hidden' }, f: [{ g: 'hidden' }] })).toEqual([
    ['a', '1'],
    ['b', '–'],
    ['c', 'x, 2'],
    ['d', '{1}'],
    ['f', '[1]'],
  ]);
});

test.each(LOCALES)('each kind of act is chosen by a sentence of its own (%s)', locale => {
  const options = kindOptions(SENTENCES, locale);
  expect(options.map(({ value }) => value).sort()).toEqual(Object.keys(SENTENCES).sort());
  for (const { value, label } of options) {
    expect(label).toMatch(/^\p{Lu}.* \([a-z.-]+\)$/u);
    expect(label).not.toMatch(/undefined|NaN|\( *\)|“ *”|  /);
    expect(label.endsWith(`(${value})`)).toBe(true);
  }
});
