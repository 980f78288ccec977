export * from './codes.ts';
export { carryOutImport, IMPORT_JOB, type RunOptions, startImport } from './imports/commands.ts';
export { importRoutes } from './imports/pages/routes.tsx';
export { permitImport } from './imports/policy.ts';
export type { ImportRun, Reject } from './imports/schema.ts';
export { findRun, listOpenRunIds, listRejects, listRuns } from './imports/store.ts';
export { LARGEST_FILE } from './imports/upload.ts';
export { declineNeed, OWN_SOURCE, postNeed, publishNeed, withdrawNeed } from './needs/commands.ts';
export { reviewRoutes } from './needs/pages/review-routes.tsx';
export { needRoutes } from './needs/pages/routes.tsx';
export { permitPrivate, permitReview } from './needs/policy.ts';
export { checkNeed, type PostedNeed, postedNeed } from './needs/post-schema.ts';
export { isPrivateToken, privateToken } from './needs/private-link.ts';
export { needWorkflow } from './needs/rules.ts';
export type { FirmHas, Need, NeedConfidence } from './needs/schema.ts';
export {
  findPublishedNeed,
  findSubmittedNeed,
  listConfidences,
  listNeedsForReview,
  listPublishedNeeds,
  listPublishedNeedsOfSeeker,
  pagePublishedNeeds,
  type SubmittedNeed,
} from './needs/store.ts';
export { organisationPanels } from './organisation-panels.tsx';
export { loadSample, readSample } from './sample/commands.ts';
export { technologyRoutes } from './technologies/pages/routes.tsx';
export type { Band, Takes, Technology } from './technologies/schema.ts';
export {
  findTechnology,
  listTechnologies,
  listTechnologiesOfProvider,
  pageTechnologies,
} from './technologies/store.ts';
export { formName, placeName, readinessWords, sectorName } from './words.ts';
