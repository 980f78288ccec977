export { organisationJsonLd } from './organisations/json-ld.ts';
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
