import { expect, test } from 'vitest';
import { type Actor, OPERATOR, type Role, system, VISITOR } from '../../../kernel/actor.ts';
import { type Answering, isHolder } from './rules.ts';

const person = (...roles: [Role, string][]): Actor => ({
  kind: 'person',
  id: 'me',
  grants: roles.map(([role, organisationId], i) => ({ id: String(i), role, organisationId, authority: 'VN' })),
});
const own: Answering = { personId: 'me', organisationId: null };
const firm: Answering = { personId: 'me', organisationId: 'a' };
const name: Answering = { personId: null, organisationId: 'a' };

test.each<[string, Actor, Answering[], boolean, boolean]>([
  ['who took it upon themselves', person(), [own], true, true],
  ['somebody else', person(), [{ ...own, personId: 'you' }], false, false],
  ['nobody', person(), [], false, false],
  ['who sent it for a firm, and seeks for it', person(['seeker', 'a']), [firm], true, false],
  ['who sent it for a firm, and acts for it no more', person(), [firm], false, false],
  ['who sent it for a firm, and acts for another', person(['seeker', 'b'], ['owner', 'b']), [firm], false, false],
  ['a colleague', person(['owner', 'a']), [{ ...firm, personId: 'you' }], false, true],
  ['who acts for the firm under whose name it stands', person(['owner', 'a'], ['seeker', 'a']), [name], true, true],
  ['a broker of the whole country', person(['broker', 'a']), [name, firm], false, false],
  ['a visitor', VISITOR, [own, firm, name], false, false],
  ['the operator', OPERATOR, [own, firm, name], false, false],
  ['the program', system('import'), [own, firm, name], false, false],
])('%s', (_, actor, holders, need, technology) => {
  expect(isHolder(actor, holders, 'need')).toBe(need);
  expect(isHolder(actor, holders, 'technology')).toBe(technology);
});
