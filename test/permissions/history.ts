import type { Table } from './table.ts';

export const HISTORY: Table = {
  open: [
    ['GET /acts/head'],
    ['GET /acts/head.txt'],
    ['GET /technologies/:id/history', '/technologies/{technology}/history'],
    ['GET /needs/:id/history', '/needs/{need}/history'],
    ['GET /organisations/:id/history', '/organisations/{firm}/history'],
    ['GET /thesaurus/:id/history', '/thesaurus/rice/history'],
  ],
  rows: [
    ['GET /acts', '/acts', 'national-inspector'],
    ['GET /acts/:seq', '/acts/1', 'national-inspector'],
    [
      'GET /interests/:id/history',
      '/interests/{interest}/history',
      'seeker owner operator broker head programme-operator national-programme-operator inspector national-inspector',
    ],
    ['GET /deals/:id/history', '/deals/{deal}/history', 'seeker owner broker inspector national-inspector'],
    [
      'GET /mastery/:id/history',
      '/mastery/{mastery}/history',
      'seeker expert officer ministry-officer programme-operator national-programme-operator inspector national-inspector',
    ],
    ['GET /people/:id/history', '/people/{person}/history', 'operator clerk administrator national-administrator national-inspector'],
    [
      'GET /operator/imports/:id/history',
      '/operator/imports/{run}/history',
      'operator programme-operator data-steward national-programme-operator national-data-steward',
    ],
  ],
};
