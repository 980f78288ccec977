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
export { endGrant, insertGrant, listGrants, listGrantsInForce, listPeopleOf, lockGrant } from './grants/store.ts';
export { operatorRoutes } from './operator/routes.tsx';
export { type KnownPerson, listPeople } from './people/store.ts';
