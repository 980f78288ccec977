import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, type Grant, OPERATOR, ROLES, type Role, system, VISITOR } from '../../../kernel/actor.ts';
import { CAPABILITIES, type Capability, COUNTRY, may, ROLE_RULES, type Scope, territoryOf } from './rules.ts';
import { isGuarded } from './second-factor.ts';

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  id: 'g',
  role,
  organisationId: null,
  authority: null,
  ...more,
});
const person = (...grants: Grant[]): Actor => ({ kind: 'person', id: 'p', grants });

describe('a role reaches as far as it was given', () => {
  test.each<[string, Grant, Capability, Scope | undefined, boolean]>([
    ['a seeker, own firm', grant('seeker', { organisationId: 'a' }), 'need.hold', { organisationId: 'a' }, true],
    ['a seeker, another firm', grant('seeker', { organisationId: 'a' }), 'need.hold', { organisationId: 'b' }, false],
    ['a seeker, nobody’s record', grant('seeker', { organisationId: 'a' }), 'need.hold', {}, false],
    ['a seeker of no firm', grant('seeker'), 'need.hold', { organisationId: null }, false],
    ['an owner is no seeker', grant('owner', { organisationId: 'a' }), 'need.hold', { organisationId: 'a' }, false],
    ['a seeker masters for the own firm', grant('seeker', { organisationId: 'a' }), 'mastery.claim', { organisationId: 'a' }, true],
    ['an owner, not for another', grant('owner', { organisationId: 'a' }), 'mastery.claim', { organisationId: 'b' }, false],
    ['an expert confirms in reach', grant('expert', { authority: '01' }), 'mastery.confirm', { province: '01' }, true],
    ['an expert inspects nothing', grant('expert', { authority: '01' }), 'mastery.read', { province: '01' }, false],
    ['an inspector reads', grant('inspector', { authority: '01' }), 'mastery.read', { province: '01' }, true],
    ['an administrator locks accounts in reach', grant('administrator', { authority: '01' }), 'account.lock', { province: '01' }, true],
    ['not elsewhere', grant('administrator', { authority: '01' }), 'account.lock', { province: '31' }, false],
    ['an inspector locks none', grant('inspector', { authority: COUNTRY }), 'account.lock', {}, false],
    ['a broker, own province', grant('broker', { authority: '01' }), 'match.judge', { province: '01' }, true],
    ['a broker, another province', grant('broker', { authority: '01' }), 'match.judge', { province: '31' }, false],
    ['a broker, no province known', grant('broker', { authority: '01' }), 'match.judge', { province: null }, false],
    ['a national broker', grant('broker', { authority: COUNTRY }), 'match.judge', { province: '31' }, true],
    ['a national broker, no province known', grant('broker', { authority: COUNTRY }), 'match.judge', {}, true],
    ['a broker, asked in general', grant('broker', { authority: '01' }), 'match.judge', undefined, true],
    ['an officer does not read deals', grant('officer', { authority: '01' }), 'deal.read', { province: '01' }, false],
    ['an administrator acts for nobody', grant('administrator', { authority: COUNTRY }), 'deal.broker', {}, false],
    ['nor looks into deals', grant('administrator', { authority: COUNTRY }), 'deal.read', {}, false],
    ['an administrator says where news is sent', grant('administrator', { authority: COUNTRY }), 'webhook.keep', {}, true],
    ['but not for one province', grant('administrator', { authority: '01' }), 'webhook.keep', {}, false],
    ['an inspector does not', grant('inspector', { authority: COUNTRY }), 'webhook.keep', {}, false],
    ['nor holds needs', grant('administrator', { authority: COUNTRY, organisationId: 'a' }), 'need.hold', { organisationId: 'a' }, false],
  ])('%s', (_, held, capability, scope, expected) => {
    expect(may(person(held), capability, scope)).toBe(expected);
  });

  test('visitors and the program may nothing that is permitted to people', () => {
    for (const capability of CAPABILITIES) {
      expect(may(VISITOR, capability)).toBe(false);
      expect(may(system('import'), capability)).toBe(false);
    }
  });

  test('the operator key keeps the installation running, and sees no deal', () => {
    expect(may(OPERATOR, 'record.review', { province: '31' })).toBe(true);
    expect(may(OPERATOR, 'person.grant')).toBe(true);
    for (const capability of ['deal.read', 'deal.broker', 'record.read-confidential'] as const)
      expect(may(OPERATOR, capability)).toBe(false);
  });

  test('every capability but those of nobody is held by some role', () => {
    const held = new Set(ROLES.flatMap(role => ROLE_RULES[role].may));
    expect(CAPABILITIES.filter(capability => !held.has(capability))).toEqual([]);
  });
});

test('lists and single reads agree, whatever the roles', () => {
  const place = fc.constantFrom('01', '31', '79');
  const firm = fc.constantFrom('a', 'b');
  const grants = fc.array(
    fc.record({
      id: fc.constant('g'),
      role: fc.constantFrom(...ROLES),
      organisationId: fc.option(firm, { nil: null }),
      authority: fc.option(fc.oneof(place, fc.constant(COUNTRY)), { nil: null }),
    }),
    { maxLength: 4 },
  );
  const scope = fc.record({
    organisationId: fc.option(firm, { nil: null }),
    province: fc.option(place, { nil: null }),
  });
  fc.assert(
    fc.property(grants, fc.constantFrom(...CAPABILITIES), scope, (held, capability, at) => {
      const actor = person(...held);
      const { everywhere, provinces, organisations } = territoryOf(actor, capability);
      const listed =
        everywhere ||
        (at.province !== null && provinces.includes(at.province)) ||
        (at.organisationId !== null && organisations.includes(at.organisationId));
      expect(may(actor, capability, at)).toBe(listed);
    }),
  );
});

test('who needs a second factor: whoever gives rights, reads what is confidential or changes many records', () => {
  expect(ROLES.filter(role => isGuarded({ role }))).toEqual([
    'broker',
    'head',
    'programme-operator',
    'data-steward',
    'inspector',
    'administrator',
  ]);
});
