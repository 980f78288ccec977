export { accountSecret, sessionCookie } from './accounts/auth.ts';
export { accountRoutes } from './accounts/routes.ts';
export { erasePerson, type Forget } from './accounts/commands.ts';
export type { AccountPanel } from './accounts/pages/account.tsx';
export { findPerson, keepSessions, newToken } from './accounts/sessions.ts';
export { actSentences } from './act-sentences.ts';
export {
  CAPABILITIES,
  type Capability,
  COUNTRY,
  may,
  ROLE_RULES,
  type Scope,
  type Territory,
  territoryOf,
} from './grants/rules.ts';
export type { NewGrant, StoredGrant } from './grants/schema.ts';
export { appointOnce, grantRole, leaveOrganisation, revokeRole } from './grants/commands.ts';
export { ROLE_NAMES } from './grants/messages.ts';
export { mayRevoke, permitPeople } from './grants/policy.ts';
export { type PlacedGrant, refuseFaults } from './grants/schema.ts';
export { SleepingNotice } from './accounts/pages/second-factor.tsx';
export { endGrant, findEmployerSaid, insertGrant, listGrants, listGrantsInForce, listGrantsOf, listPeopleOf, lockGrant } from './grants/store.ts';
export { invite, type Sending, withdrawInvitation } from './invitations/commands.ts';
export { InvitationList } from './invitations/pages/invitation-list.tsx';
export { INVITING, invitationRoutes } from './invitations/pages/routes.tsx';
export { isEmail } from './invitations/schema.ts';
export { listOpenInvitations } from './invitations/store.ts';
export { invitationPath } from './invitations/token.ts';
export { operatorRoutes } from './operator/routes.tsx';
export { peopleRoutes } from './people/pages/routes.tsx';
export { type KnownPerson, listPeople } from './people/store.ts';
