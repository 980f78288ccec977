import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, OPERATOR, ROLES, type Role, system, VISITOR } from '../../../kernel/actor.ts';
import type { Purpose } from '../submissions/consents/schema.ts';
import { fieldsFor, relationsOf, visibleFields } from './policy.ts';
import { CONFIDENTIAL } from './schema.ts';

const ID = 'a0000000-0000-7000-8000-000000000001';
const person = (role?: Role, authority: string | null = '92'): Actor => ({
  kind: 'person',
  id: ID,
  grants: role ? [{ id: 'g', role, organisationId: null, authority }] : [],
});
const at = new Date(0);
const agreed = (...purposes: Purpose[]) =>
  purposes.map(purpose => ({ purpose, wording: '', givenAt: at, withdrawnAt: null }));
const record = (consents: Purpose[] = [], holders: string[] = [], province: string | null = '92') => ({
  province,
  consents: agreed(...consents),
  holders: holders.map(personId => ({ personId, organisationId: null })),
});
const NOTHING = { proof: false, party: false };
const ALL = ['budget', 'means', 'floorPrice', 'firm', 'phone', 'email'];
const CONTACT = ['firm', 'phone', 'email'];

describe('who reads which confidential field', () => {
  test.each<[string, Actor, ReturnType<typeof record>, Partial<typeof NOTHING>, string[]]>([
    ['a visitor', VISITOR, record(['publish', 'contact', 'support']), {}, []],
    ['the program', system('x'), record(['support']), {}, []],
    ['the sender by the private link', VISITOR, record(), { proof: true }, ALL],
    ['the holder', person(), record([], [ID]), {}, ALL],
    ['another person', person(), record([], ['b']), {}, []],
    ['the operator, who reviews', OPERATOR, record(), {}, ALL],
    ['an officer of the province, who reviews', person('officer'), record(), {}, ALL],
    ['an officer of another', person('officer', '01'), record(), {}, []],
    ['a clerk of the province', person('clerk'), record(['support']), {}, []],
    ['a broker with the firm’s agreement', person('broker'), record(['support']), {}, ALL],
    ['a broker without it', person('broker'), record(['contact', 'publish']), {}, []],
    ['a broker of another province with it', person('broker', '01'), record(['support']), {}, []],
    ['a party of a deal with the agreement', person(), record(['contact']), { party: true }, CONTACT],
    ['a party of a deal without it', person(), record(['support']), { party: true }, []],
    ['an inspector', person('inspector'), record(), {}, ALL],
    ['an inspector of another province', person('inspector', '01'), record(), {}, []],
    ['a reviewer, where no province is known', person('officer'), record([], [], null), {}, []],
    ['a national reviewer there', person('officer', 'VN'), record([], [], null), {}, ALL],
  ])('%s', (_, actor, of, known, fields) => {
    expect([...visibleFields(actor, of, { ...NOTHING, ...known })]).toEqual(fields);
  });

  test('whoever is neither sender, holder nor party reads nothing without a capability in reach', () => {
    const roles = fc.constantFrom(...ROLES);
    const consents = fc.subarray<Purpose>(['publish', 'name', 'contact', 'support']);
    fc.assert(
      fc.property(roles, fc.constantFrom('01', '79', null), consents, (role, authority, given) => {
        expect(visibleFields(person(role, authority), record(given), NOTHING).size).toBe(0);
      }),
    );
  });

  test('more relations never hide a field, and every field has a reader', () => {
    const all = ['sender', 'reviewer', 'broker', 'party', 'inspector'] as const;
    fc.assert(
      fc.property(fc.subarray([...all]), fc.subarray([...all]), (some, more) => {
        const wider = fieldsFor([...some, ...more]);
        return [...fieldsFor(some)].every(field => wider.has(field));
      }),
    );
    for (const field of [...CONFIDENTIAL.need, ...CONFIDENTIAL.technology])
      expect(fieldsFor(['sender']).has(field)).toBe(true);
  });

  test('an agreement that was withdrawn is none', () => {
    const withdrawn = { ...record(['support']), consents: [{ ...agreed('support')[0]!, withdrawnAt: at }] };
    expect(relationsOf(person('broker'), withdrawn, NOTHING)).toEqual([]);
  });
});
