import type { Row, Table } from './table.ts';

/** Records of Cần Thơ are reviewed by those who may review there. */
const REVIEWERS = 'operator officer head programme-operator data-steward national-programme-operator national-data-steward';
/** A technology of no province, only by those of the whole country. */
const NATIONAL_REVIEWERS = 'operator national-programme-operator national-data-steward';
const ANY_REVIEWERS = `${REVIEWERS} officer-elsewhere`;
const IMPORTERS = 'operator programme-operator data-steward national-programme-operator national-data-steward';
const TRANSLATORS = 'operator data-steward national-data-steward';
const WEBHOOKS = 'operator national-administrator';

const importing = (method: 'GET' | 'POST', path: string): Row => [
  `${method} /operator/imports/:id${path}`,
  `/operator/imports/{run}${path}`,
  IMPORTERS,
];
/** A file in our own format gives neither columns to map nor a source to miss records of. */
const nothing = (method: 'GET' | 'POST', path: string): Row => [
  `${method} /operator/imports/:id${path}`,
  `/operator/imports/{run}${path}`,
  '',
];

export const CATALOGUE: Table = {
  open: [
    ['GET /compare'],
    ['GET /technologies/:id', '/technologies/{technology}'],
    ['GET /needs/:id', '/needs/{need}'],
    ['GET /technologies/:id/versions', '/technologies/{technology}/versions'],
    ['GET /needs/:id/versions', '/needs/{need}/versions'],
    ['GET /needs/new'],
    ['GET /technologies/new'],
    ['POST /needs'],
    ['POST /technologies'],
    ['POST /api/v1/technologies'],
    ['POST /drafts', '/drafts', { kind: 'need', screen: 'all' }],
    ['POST /drafts/read', '/drafts/read', { kind: 'need' }],
    ['GET /drafts/:id/:token/:screen', '/drafts/{draft}/{draftToken}/all'],
    ['POST /drafts/:id/:token/:screen', '/drafts/{draft}/{draftToken}/all'],
    ['POST /needs/:id/private/:token/mend', '/needs/{waiting}/private/{waitingToken}/mend'],
    ['POST /technologies/:id/private/:token/mend', '/technologies/{offered}/private/{offeredToken}/mend'],
    ['POST /needs/:id/private/:token/confirm', '/needs/{waiting}/private/{waitingToken}/confirm'],
    ['POST /technologies/:id/private/:token/confirm', '/technologies/{offered}/private/{offeredToken}/confirm'],
    ['GET /figures/freshness'],
    ['GET /open-data'],
    ['GET /data/manifest.json'],
    ['GET /data/technologies.ndjson'],
    ['GET /data/technologies.csv'],
    ['GET /data/needs.ndjson'],
    ['GET /data/needs.csv'],
    ['GET /robots.txt'],
    ['GET /sitemap.xml'],
    ['GET /sitemaps/pages'],
    ['GET /sitemaps/technologies/:start', '/sitemaps/technologies/{technology}'],
    ['GET /sitemaps/needs/:start', '/sitemaps/needs/{need}'],
    ['GET /api/v1/record.schema.json'],
  ],
  rows: [
    // A figure that is withheld has no list.
    ['GET /figures/freshness/records', '/figures/freshness/records?source=none', ''],
    ['GET /account/records', '/account/records', 'people'],
    ['GET /operator/needs', '/operator/needs', ANY_REVIEWERS],
    ['POST /operator/needs/:id', '/operator/needs/{waiting}', REVIEWERS],
    ['GET /operator/technologies', '/operator/technologies', ANY_REVIEWERS],
    ['POST /operator/technologies/:id', '/operator/technologies/{offered}', NATIONAL_REVIEWERS],
    ['GET /translations', '/translations', TRANSLATORS],
    ['GET /translations/need/:id', '/translations/need/{need}', TRANSLATORS],
    ['POST /translations/need/:id', '/translations/need/{need}', TRANSLATORS],
    ['GET /translations/technology/:id', '/translations/technology/{technology}', 'operator national-data-steward'],
    ['POST /translations/technology/:id', '/translations/technology/{technology}', 'operator national-data-steward'],
    ['POST /needs/:id/confirm', '/needs/{need}/confirm', 'seeker'],
    ['POST /technologies/:id/confirm', '/technologies/{technology}/confirm', 'owner'],
    ['GET /needs/:id/confidential', '/needs/{need}/confidential', `${REVIEWERS} seeker broker inspector national-inspector`],
    ['POST /needs/:id/confidential', '/needs/{need}/confidential', 'inspector national-inspector'],
    ['GET /technologies/:id/confidential', '/technologies/{technology}/confidential', `${NATIONAL_REVIEWERS} owner national-inspector`],
    ['POST /technologies/:id/confidential', '/technologies/{technology}/confidential', 'national-inspector'],
    ['GET /operator/imports', '/operator/imports', IMPORTERS],
    ['POST /operator/imports', '/operator/imports', IMPORTERS],
    importing('GET', ''),
    importing('GET', '/report.csv'),
    importing('GET', '/undo'),
    importing('POST', '/undo'),
    nothing('GET', '/vanished'),
    nothing('POST', '/vanished'),
    nothing('GET', '/mapping'),
    nothing('POST', '/mapping'),
    importing('POST', '/run'),
    importing('POST', '/discard'),
    ['POST /api/v1/imports', '/api/v1/imports', IMPORTERS],
    ['GET /api/v1/imports/:id', '/api/v1/imports/{run}', IMPORTERS],
    ['GET /api/v1/imports/:id/rejects', '/api/v1/imports/{run}/rejects', IMPORTERS],
    ['POST /api/v1/imports/:id/run', '/api/v1/imports/{run}/run', IMPORTERS],
    ['POST /api/v1/imports/:id/discard', '/api/v1/imports/{run}/discard', IMPORTERS],
    ['GET /webhooks', '/webhooks', `${WEBHOOKS} national-inspector`],
    ['POST /webhooks', '/webhooks', WEBHOOKS],
    ['GET /webhooks/:id', '/webhooks/{webhook}', `${WEBHOOKS} national-inspector`],
    ['POST /webhooks/:id', '/webhooks/{webhook}', WEBHOOKS, { once: true }],
  ],
};
