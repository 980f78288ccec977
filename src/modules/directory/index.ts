export { organisationRoutes } from './organisations/pages/routes.tsx';
export type { Organisation, OrganisationRecord } from './organisations/schema.ts';
export {
  countOrganisations,
  findOrganisation,
  listOrganisations,
  saveOrganisations,
} from './organisations/store.ts';
