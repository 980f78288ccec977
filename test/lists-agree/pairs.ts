import type { Pair } from './pair.ts';

const IMPORTERS = 'operator programme-operator data-steward national-programme-operator national-data-steward';
const APPOINT = 'operator administrator national-administrator';
const OFFICES = 'officer head programme-operator national-programme-operator';
const NATIONAL_REVIEWERS = 'operator national-programme-operator national-data-steward';
const REVIEWERS = `${NATIONAL_REVIEWERS} officer head programme-operator data-steward officer-elsewhere`;
const MEMBERS = 'seeker financier event-organiser foreign-exchange';
const IN_DEAL = 'seeker owner broker inspector national-inspector';
const IN_INTEREST = 'operator seeker owner broker head programme-operator inspector national-programme-operator national-inspector';
const AT_DESK = 'operator broker programme-operator broker-elsewhere national-programme-operator';

const CATALOGUE: readonly Pair[] = [
  { what: 'technologies', lists: ['/technologies?q=máy+sấy+tầng+sôi+đốt+trấu'], one: '/technologies/*', there: ['{technology}', '{offered}', '{farOffered}'], shown: 'everybody' },
  { what: 'technologies, for programs', lists: ['/api/v1/technologies?q=máy+sấy+tầng+sôi+đốt+trấu'], one: '/api/v1/technologies/*', there: ['{technology}', '{offered}', '{farOffered}'], shown: 'everybody' },
  { what: 'needs', lists: ['/needs?q=máy+sấy+lúa+đốt+trấu'], one: '/needs/*', there: ['{need}', '{farNeed}', '{waiting}', '{farWaiting}'], shown: 'everybody' },
  { what: 'needs, for programs', lists: ['/api/v1/needs?q=máy+sấy+lúa+đốt+trấu'], one: '/api/v1/needs/*', there: ['{need}', '{farNeed}', '{waiting}', '{farWaiting}'], shown: 'everybody' },
  { what: 'needs to review', lists: ['/operator/needs'], one: '/operator/needs/*', sent: '', there: ['{waiting}', '{farWaiting}'], shown: REVIEWERS },
  // An offer lies in no province: the whole country's reviewers have it.
  { what: 'technologies to review', lists: ['/operator/technologies'], one: '/operator/technologies/*', sent: '', there: ['{offered}', '{farOffered}'], shown: NATIONAL_REVIEWERS },
  // Reviewers come to what was said in confidence from their queue, and from the record after that.
  { what: 'own needs', lists: ['/account/records?kind=need'], one: '/needs/*/private', there: ['{need}', '{farNeed}'], shown: 'seeker other-seeker', more: REVIEWERS },
  { what: 'own technologies', lists: ['/account/records?kind=technology'], one: '/technologies/*/private', there: ['{technology}', '{offered}', '{farOffered}'], shown: 'owner other-owner', more: NATIONAL_REVIEWERS },
  { what: 'needs to translate', lists: ['/translations?kind=need'], one: '/translations/need/*', there: ['{need}', '{farNeed}', '{waiting}'], shown: 'operator data-steward national-data-steward' },
  { what: 'imports', lists: ['/operator/imports'], one: '/operator/imports/*', there: ['{run}'], shown: IMPORTERS },
  { what: 'webhooks', lists: ['/webhooks'], one: '/webhooks/*', there: ['{webhook}'], shown: 'operator national-administrator national-inspector' },
];

const PEOPLE: readonly Pair[] = [
  // The walk goes to organisations with public records; the others are linked from what names them.
  { what: 'organisations', lists: ['/organisations'], one: '/organisations/*', there: ['{firm}'], shown: 'everybody', more: 'everybody' },
  { what: 'own organisations', lists: ['/account/organisations'], one: '/account/organisations/*', there: ['{firm}'], shown: `owner other-seeker other-owner ${MEMBERS}` },
  { what: 'claims', lists: ['/people/claims'], one: '/people/claims/*', sent: '', there: ['{claim}', '{farClaim}'], shown: APPOINT },
  { what: 'people', lists: ['/people'], one: '/people/*', there: ['{person}'], shown: APPOINT },
  { what: 'appointments', lists: ['/people/{person}'], one: '/people/{person}/grants/*', sent: '', there: ['{grant}'], shown: APPOINT },
  { what: 'invitations of a firm', lists: ['/account/organisations/{firm}'], one: '/account/organisations/{firm}/invitations/*', sent: '', there: ['{firmInvitation}'], shown: MEMBERS, once: true },
  { what: 'invitations', lists: ['/people/invitations'], one: '/people/invitations/*', sent: '', there: ['{invitation}'], shown: APPOINT, once: true },
  { what: 'alerts', lists: ['/alerts'], one: '/alerts/*', there: ['{alert}'], shown: 'seeker' },
  // The first act stands at the end of the log, some pages on.
  { what: 'acts', lists: ['/acts'], one: '/acts/*', there: ['1'], shown: 'national-inspector', more: 'national-inspector' },
];

const DEALS: readonly Pair[] = [
  { what: 'interests', lists: ['/interests?tab=received', '/interests?tab=sent', '/interests?tab=reach'], one: '/interests/*', there: ['{interest}'], shown: IN_INTEREST },
  { what: 'interests, for programs', lists: ['/api/v1/interests?side=received', '/api/v1/interests?side=sent', '/api/v1/interests?side=reach'], one: '/api/v1/interests/*', there: ['{interest}'], shown: IN_INTEREST },
  { what: 'deals', lists: ['/deals'], one: '/deals/*', there: ['{deal}', '{farDeal}'], shown: `${IN_DEAL} other-seeker broker-elsewhere inspector-elsewhere` },
  { what: 'files of a deal', lists: ['/deals/{deal}/thread'], one: '/deals/{deal}/files/*', there: ['{file}', '{farFile}'], shown: IN_DEAL },
  { what: 'meetings', lists: ['/deals/{deal}/meetings'], one: '/deals/{deal}/meetings/*.ics', there: ['{meeting}'], shown: IN_DEAL },
  { what: 'cases of mastery', lists: ['/mastery?show=mine', '/mastery?show=confirm', '/mastery?show=reach', '/mastery?show=public'], one: '/mastery/*', there: ['{mastery}', '{farMastery}'], shown: 'seeker expert officer ministry-officer programme-operator inspector other-seeker other-owner national-programme-operator national-inspector' },
  { what: 'surveys', lists: ['/desk/surveys'], one: '/desk/surveys/*', there: ['{survey}', '{farSurvey}'], shown: `${OFFICES} officer-elsewhere` },
  { what: 'firms of a survey', lists: ['/desk/surveys/{survey}'], one: '/desk/surveys/{survey}/firms/*', there: ['{surveyed}', '{farSurveyed}'], shown: OFFICES },
  { what: 'searches', lists: ['/desk/assignments'], one: '/desk/assignments/*', there: ['{assignment}', '{farAssignment}'], shown: `operator broker ministry-officer representative-abroad broker-elsewhere officer-elsewhere ${OFFICES}` },
  // The queue of the whole country goes on for more pages than are read here.
  { what: 'suggestions', lists: ['/desk', '/desk?from=10', '/desk?from=20'], one: '/desk/suggestions/*', sent: 'action=undo', there: ['{suggestion}', '{farSuggestion}'], shown: AT_DESK, more: 'operator national-programme-operator' },
];

export const PAIRS: readonly Pair[] = [...CATALOGUE, ...PEOPLE, ...DEALS];
