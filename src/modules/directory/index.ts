export { ActingFor, type ActingForProps } from './members/pages/acting-for.tsx';
export { memberRoutes } from './members/pages/member-routes.tsx';
export { ownOrganisationRoutes } from './members/pages/routes.tsx';
export { claimRoutes } from './members/pages/waiting-routes.tsx';
export { actingFor, organisationsOf, standingOfClaims } from './members/queries.ts';
export { findByTaxCode, type NamedOrganisation } from './members/store.ts';
export { actSentences } from './act-sentences.ts';
export { organisationJsonLd } from './organisations/json-ld.ts';
export { enterpriseTaxCode } from './organisations/rules.ts';
export { organisationRoutes } from './organisations/pages/routes.tsx';
export type { Organisation, OrganisationRecord } from './organisations/schema.ts';
export {
  countOrganisations,
  findOrganisation,
  listOrganisations,
  listStoredOrganisations,
  saveOrganisations,
  setOrganisationRun,
} from './organisations/store.ts';
export { forgetClaims } from './members/store.ts';
export { ownClaimRows } from './own-rows.ts';
