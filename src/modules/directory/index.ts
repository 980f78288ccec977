export { organisationRoutes } from './organisations/pages/routes.tsx';
export type { Organisation, OrganisationRecord } from './organisations/schema.ts';
export {
  countOrganisations,
  findOrganisation,
  listOrganisations,
  listStoredOrganisations,
  saveOrganisations,
} from './organisations/store.ts';
