export { actSentences } from './act-sentences.ts';
export * from './codes.ts';
export { codeName, isCode, SCHEMES } from './classifications/classifications.ts';
export { compareHref } from './comparison/pages/comparison-page.tsx';
export { confidentialRoutes, type FindParty } from './confidential/pages/routes.tsx';
export { visibleFields } from './confidential/policy.ts';
export type { ConfidentialField } from './confidential/schema.ts';
export { findStanding } from './confidential/store.ts';
export { comparisonRoutes } from './comparison/pages/routes.tsx';
export { discardImport, IMPORT_JOB, runImport, startImport } from './imports/commands.ts';
export { openFileAlone } from './imports/open-file.ts';
export { technologyToRecord } from './format/export.ts';
export { RepresentationNote } from './holders/acting/acting-fields.tsx';
export { findRepresentation } from './holders/acting/store.ts';
export { holdRecord } from './holders/commands.ts';
export { HeldNote, HoldForm } from './holders/pages/hold-form.tsx';
export { heldRecordRoutes } from './holders/pages/routes.tsx';
export { ownPath } from './holders/own-path.ts';
export { HeldState } from './holders/pages/state-tag.tsx';
export type { HeldRecord } from './holders/schema.ts';
export { holdersOfRecord, holdsRecord, pageOwnRecords } from './holders/queries.ts';
export { HOLDS, isHolder } from './holders/rules.ts';
export { listHeldAlone, listHolders } from './holders/store.ts';
export { importRoutes } from './imports/pages/routes.tsx';
export { permitImport } from './imports/policy.ts';
export { carryOutImport, type RunOptions } from './imports/saving/carry-out.ts';
export { listRejects } from './imports/saving/store.ts';
export { type ImportRun, LARGEST_FILE, type Reject } from './imports/schema.ts';
export { findRun, listOpenRunIds, listRuns } from './imports/store.ts';
export { workOnImport } from './imports/work.ts';
export { needRoutes } from './needs/pages/routes.tsx';
export type { FirmHas, Need, NeedConfidence } from './needs/schema.ts';
export {
  findPublishedNeed,
  listConfidences,
  listNeeds,
  listPublishedNeeds,
  listPublishedNeedsOfSeeker,
  pagePublishedNeeds,
  listNeedTitles,
} from './needs/store.ts';
export { OpenData } from './open-data/open-data.ts';
export { openDataRoutes } from './open-data/pages/routes.tsx';
export { sitemapRoutes } from './open-data/pages/sitemap-routes.ts';
export { organisationPanels } from './organisation-panels.tsx';
export { toTechnology } from './format/convert.ts';
export { type CarriedOn, carryOnValidity, confirmRecord, type Post } from './renewal/commands.ts';
export { renewalRoutes } from './renewal/pages/routes.tsx';
export { ValidityPart } from './renewal/pages/validity-part.tsx';
export { type OwnRecord, ownRecords } from './renewal/queries.ts';
export { REMINDERS, type Validity, validUntil } from './renewal/rules.ts';
export { findValidity } from './renewal/store.ts';
export { loadSample, readSample, type Sample } from './sample/commands.ts';
export { offerApi } from './submissions/api.ts';
export { OWN_SOURCE, offerTechnology, postNeed } from './submissions/commands.ts';
export { ConsentList } from './submissions/consents/consent-list.tsx';
export { agreedTo } from './submissions/consents/rules.ts';
export { isPurpose } from './submissions/consents/schema.ts';
export { reviewRoutes } from './submissions/pages/review-routes.tsx';
export { SentRecord } from './submissions/pages/sent-record.tsx';
export { permitPrivate, permitReview } from './submissions/policy.ts';
export { checkNeed, type PostedNeed, postedNeed } from './submissions/post-schema.ts';
export { heldPath, isPrivateToken, privatePath, privateToken } from './submissions/private-link.ts';
export { type NewReview, reviewRecord, takeDownRecord, withdrawConsent, withdrawRecord } from './submissions/review/commands.ts';
export { MendPart } from './submissions/review/pages/mend-part.tsx';
export { TakeDownPart, type TakeDownFault } from './submissions/review/pages/take-down-part.tsx';
export { ReviewList } from './submissions/review/pages/review-list.tsx';
export type { Outcome } from './submissions/review/rules.ts';
export type { Review } from './submissions/review/schema.ts';
export { listReviews } from './submissions/review/store.ts';
export { reviewWorkflow } from './submissions/rules.ts';
export type { SubmittedNeed, SubmittedTechnology } from './submissions/schema.ts';
export { findSubmittedNeed, findSubmittedTechnology, type Standing, standingOfReview } from './submissions/store.ts';
export { technologyRoutes } from './technologies/pages/routes.tsx';
export type { Band, Takes, Technology } from './technologies/schema.ts';
export {
  findPublishedTechnology,
  listPublishedTechnologies,
  listTechnologyTitles,
  listTechnologiesOfProvider,
  pagePublishedTechnologies,
} from './technologies/store.ts';
export { translationRoutes } from './translations/pages/routes.tsx';
export { versionRoutes } from './versions/pages/routes.tsx';
export { formName, placeName, readinessWords, rightWords, sectorName } from './words.ts';
export { countryChoices } from './drafts/answers/places.ts';
export { foldWords } from './tables/folded.ts';
export { removeForgottenDrafts, startDraft } from './drafts/commands.ts';
export { type Answers, type Draft, NO_DRAFT } from './drafts/schema.ts';
export { draftPath } from './drafts/pages/show.tsx';
export { draftRoutes } from './drafts/pages/routes.tsx';
export { webhookRoutes } from './webhooks/pages/routes.tsx';
export { WEBHOOK_JOB, WEBHOOK_RETRIES, webhooksConsumer, workOnWebhooks } from './webhooks/work.ts';
export { ownRecordRows } from './own-rows.ts';
