import { join } from 'node:path';
import { Hono } from 'hono';
import {
  comparisonRoutes,
  confidentialRoutes,
  draftRoutes,
  heldRecordRoutes,
  importRoutes,
  needRoutes,
  offerApi,
  openDataRoutes,
  organisationPanels,
  ownRecordRows,
  renewalRoutes,
  reviewRoutes,
  sitemapRoutes,
  technologyRoutes,
  translationRoutes,
  versionRoutes,
  webhookRoutes,
} from '../modules/catalogue/index.ts';
import {
  claimRoutes,
  forgetClaims,
  memberRoutes,
  ownClaimRows,
  organisationRoutes,
  ownOrganisationRoutes,
} from '../modules/directory/index.ts';
import {
  assignmentRoutes,
  dealsRoutes,
  declinesPanel,
  figuresOfDesk,
  forgetMessages,
  forgetNaming,
  forgetProposalLetters,
  forgetWords,
  interestApi,
  interestButton,
  interestPanel,
  interestRoutes,
  isDealParty,
  masteryFiguresRoutes,
  masteryRoutes,
  needDealsPanel,
  needProposalsPanel,
  needRejectionsPanel,
  ownDealRows,
  searchPanel,
  suggestionRoutes,
  surveyRoutes,
  technologyProposalsPanel,
} from '../modules/deals/index.ts';
import {
  aboutRoutes,
  alertRoutes,
  browseRoutes,
  forgetAlerts,
  makeThesaurus,
  matchApi,
  matchRoutes,
  needMatchesPanel,
  ownAlertRows,
  postingRoutes,
  qualityRoutes,
  searchApi,
  searchRoutes,
  similarPanel,
  suggestApi,
  suggestRoutes,
  stewardRoutes,
  technologyMatchesPanel,
  type Thesaurus,
  thesaurusApi,
  thesaurusRoutes,
} from '../modules/discovery/index.ts';
import {
  type AccountPanel,
  accountRoutes,
  type Forget,
  invitationRoutes,
  keepSessions,
  operatorRoutes,
  peopleRoutes,
} from '../modules/identity/index.ts';
import { historyRoutes } from '../modules/history/index.ts';
import { latestSeq } from '../platform/acts/index.ts';
import { ROOT } from '../platform/config.ts';
import { listOwnRows, type OwnRows } from '../platform/db/own-rows.ts';
import { type Api, makeApi } from '../web/api.ts';
import { makeApp } from '../web/app.ts';
import { assetRoutes } from '../web/assets.ts';
import type { Env, Web } from '../web/web.ts';
import { homeRoutes } from './home/routes.tsx';
import type { Program } from './modules.ts';
import { siteRoutes } from './site/routes.tsx';
import { watchRoutes } from './watch/routes.tsx';

/** What the modules take away with an account that is deleted. */
export const FORGET: readonly Forget[] = [
  forgetClaims,
  forgetAlerts,
  forgetWords,
  forgetMessages,
  forgetNaming,
  forgetProposalLetters,
];

/** What the modules keep about a person beside the account: all of it stands in the download of one's data. */
export const OWN_ROWS: readonly OwnRows[] = [...ownClaimRows, ...ownRecordRows, ...ownAlertRows, ...ownDealRows];

/** Every door of the program, in the order of the modules; what one adds to another's page is handed over here. */
export function makeRoutes(web: Web, program: Program): Hono<Env> {
  const { discovery, post } = program;
  const letters = { post, baseUrl: web.baseUrl };
  const thesaurus = makeThesaurus(web.database);
  const app = makeApp(web);
  app.route('/', healthRoutes(web, program));
  app.route('/assets', assetRoutes(join(ROOT, 'build')));
  app.use(keepSessions(web));
  app.route('/', operatorRoutes(web));
  app.route('/', peopleRoutes(web));
  app.route('/', invitationRoutes(web, web.mailer));
  app.route('/', accountRoutes(web, [dataPanel(web)], FORGET));
  app.route('/', siteRoutes(web));
  app.route('/', browseRoutes(web, discovery));
  app.route('/', searchRoutes(web, discovery));
  app.route('/', alertRoutes(web, discovery));
  app.route('/', suggestRoutes(discovery));
  app.route('/', draftRoutes(web));
  app.route('/', heldRecordRoutes(web));
  app.route(
    '/',
    postingRoutes(web, discovery, {
      need: [needDealsPanel(web), needProposalsPanel(web), needRejectionsPanel(web), searchPanel(web)],
      technology: [technologyProposalsPanel(web), declinesPanel(web)],
    }),
  );
  app.route('/', matchRoutes(web, discovery));
  app.route('/', aboutRoutes(web, discovery));
  app.route('/', qualityRoutes(web, () => figuresOfDesk(web.database.db)));
  app.route('/', suggestionRoutes(web, discovery));
  app.route('/', assignmentRoutes(web, letters));
  app.route('/', surveyRoutes(web));
  app.route('/', thesaurusRoutes(web, discovery, thesaurus));
  app.route('/', stewardRoutes(web, thesaurus));
  app.route('/', ownOrganisationRoutes(web));
  app.route('/', memberRoutes(web, web.mailer));
  app.route('/', claimRoutes(web));
  app.route('/', organisationRoutes(web, organisationPanels(web)));
  app.route('/', comparisonRoutes(web, [similarPanel(web, discovery)]));
  app.route('/', versionRoutes(web));
  const ofTechnology = [
    interestPanel(web, 'technology'),
    declinesPanel(web),
    technologyMatchesPanel(web, discovery),
  ];
  app.route('/', technologyRoutes(web, ofTechnology, [interestButton(web, 'technology')]));
  const ofNeed = [needDealsPanel(web), interestPanel(web, 'need'), needMatchesPanel(web, discovery)];
  app.route('/', needRoutes(web, ofNeed, [interestButton(web, 'need')]));
  app.route('/', interestRoutes(web, letters));
  app.route('/', reviewRoutes(web));
  app.route('/', translationRoutes(web));
  app.route('/', renewalRoutes(web));
  app.route('/', confidentialRoutes(web, (kind, id, person) => isDealParty(web.database.db, kind, id, person)));
  app.route('/', importRoutes(web, program));
  app.route('/', dealsRoutes(web, program));
  app.route('/', openDataRoutes(web, program.openData));
  app.route('/', sitemapRoutes(web));
  app.route('/', webhookRoutes(web));
  app.route('/', watchRoutes(web, program));
  app.route('/', homeRoutes(web, discovery));
  app.route('/', masteryRoutes(web, program));
  app.route('/', masteryFiguresRoutes(web));
  app.route('/', historyRoutes(web, thesaurus));
  app.route('/api/v1', apiOf(web, program, thesaurus));
  return app;
}

/** Shows nothing on the account's page: it adds to the download. */
const dataPanel = (web: Web): AccountPanel => ({
  render: async () => undefined,
  data: personId => listOwnRows(web.database.db, OWN_ROWS, personId),
});

function apiOf(web: Web, { discovery, post }: Program, thesaurus: Thesaurus): Api {
  const api = makeApi();
  searchApi(api, web, discovery);
  suggestApi(api, discovery);
  matchApi(api, web, discovery);
  offerApi(api, web);
  thesaurusApi(api, thesaurus);
  interestApi(api, web, { post, baseUrl: web.baseUrl });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Nhịp Cầu',
      version: '1',
      description:
        'Technologies, needs and their matches. Errors are problem+json (RFC 9457); lists page by cursor.',
    },
    servers: [{ url: `${web.baseUrl}/api/v1` }],
  });
  return api;
}

/** `healthz`: the process answers. `readyz`: it can do its work, index and database included. */
function healthRoutes(web: Web, { discovery }: Program): Hono<Env> {
  return new Hono<Env>()
    .get('/healthz', c => c.json({ status: 'ok' }))
    .get('/readyz', async c => {
      const database = await latestSeq(web.database.db).then(
        () => true,
        () => false,
      );
      const ready = database && discovery.ready();
      return c.json(
        { status: ready ? 'ready' : 'starting', database, index: discovery.ready() },
        ready ? 200 : 503,
      );
    });
}
