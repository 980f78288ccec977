export * from './codes.ts';
export { compareHref } from './comparison/pages/comparison-page.tsx';
export { comparisonRoutes } from './comparison/pages/routes.tsx';
export { carryOutImport, IMPORT_JOB, type RunOptions, startImport } from './imports/commands.ts';
export { importRoutes } from './imports/pages/routes.tsx';
export { permitImport } from './imports/policy.ts';
export type { ImportRun, Reject } from './imports/schema.ts';
export { findRun, listOpenRunIds, listRejects, listRuns } from './imports/store.ts';
export { LARGEST_FILE } from './imports/upload.ts';
export { needRoutes } from './needs/pages/routes.tsx';
export type { FirmHas, Need, NeedConfidence } from './needs/schema.ts';
export {
  findPublishedNeed,
  listConfidences,
  listPublishedNeeds,
  listPublishedNeedsOfSeeker,
  pagePublishedNeeds,
} from './needs/store.ts';
export { organisationPanels } from './organisation-panels.tsx';
export { loadSample, readSample } from './sample/commands.ts';
export { declineNeed, OWN_SOURCE, postNeed, publishNeed, withdrawNeed } from './submissions/commands.ts';
export { reviewRoutes } from './submissions/pages/review-routes.tsx';
export { permitPrivate, permitReview } from './submissions/policy.ts';
export { checkNeed, type PostedNeed, postedNeed } from './submissions/post-schema.ts';
export { isPrivateToken, privateToken } from './submissions/private-link.ts';
export { needWorkflow } from './submissions/rules.ts';
export { findSubmittedNeed, type SubmittedNeed } from './submissions/store.ts';
export { technologyRoutes } from './technologies/pages/routes.tsx';
export type { Band, Takes, Technology } from './technologies/schema.ts';
export {
  findPublishedTechnology,
  listPublishedTechnologies,
  listTechnologiesOfProvider,
  pagePublishedTechnologies,
} from './technologies/store.ts';
export { versionRoutes } from './versions/pages/routes.tsx';
export { formName, placeName, readinessWords, sectorName } from './words.ts';
