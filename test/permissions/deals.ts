import type { Fields, Row, Table } from './table.ts';

/** The sides of the deal, its broker, and those who inspect there. */
const SEE = 'seeker owner broker inspector national-inspector';
const LOOK_ON = 'broker inspector national-inspector';
const deal = (method: 'GET' | 'POST', path: string, { may = SEE, at = path, ...more }: { may?: string; no?: string; at?: string; fields?: Fields } = {}): Row => [
  `${method} /deals/:id${path}`,
  `/deals/{deal}${at}`,
  may,
  more,
];

const PROPOSAL = { action: 'propose', day1: '30/11/2026', hour1: '09:00', place: 'Cần Thơ' };

const SURVEY = 'officer head programme-operator national-programme-operator';
const ASSIGN = 'operator broker officer head ministry-officer programme-operator national-programme-operator';
const SEARCH = `${ASSIGN} representative-abroad`;
const DESK = 'operator broker programme-operator national-programme-operator';
const CONFIRM = 'expert officer ministry-officer programme-operator national-programme-operator';
const READ_INTEREST = 'operator broker head programme-operator national-programme-operator inspector national-inspector';
const INSPECT = 'inspector national-inspector';
const mastery = (path: string, fields: Fields = {}): Row => [
  `POST /mastery/:id/${path}`,
  `/mastery/{mastery}/${path}`,
  'seeker',
  { no: `${CONFIRM} ${INSPECT}`, fields },
];

export const DEALS: Table = {
  open: [
    ['GET /figures/answers'],
    ['GET /figures/deals'],
    ['GET /figures/mastery'],
    ['GET /figures/search-assignments'],
    ['GET /mastery'],
    ['GET /technologies/:id/interest', '/technologies/{technology}/interest'],
    ['POST /technologies/:id/interest', '/technologies/{technology}/interest'],
    ['GET /needs/:id/interest', '/needs/{need}/interest'],
    ['POST /needs/:id/interest', '/needs/{need}/interest'],
    ['GET /interests/kept/:id/:token', '/interests/kept/{kept}/{keptToken}'],
  ],
  rows: [
    ['GET /interests', '/interests', 'operator people'],
    ['GET /interests/escalated', '/interests/escalated', `${DESK} broker-elsewhere`],
    ['GET /interests/:id', '/interests/{interest}', `seeker owner ${READ_INTEREST}`],
    ['POST /interests/:id', '/interests/{interest}', 'owner', { no: `seeker ${READ_INTEREST}`, fields: { action: 'accept', version: 99 } }],
    ['GET /api/v1/interests', '/api/v1/interests', 'operator people'],
    ['GET /api/v1/interests/:id', '/api/v1/interests/{interest}', `seeker owner ${READ_INTEREST}`],
    ['POST /api/v1/interests/:id/answer', '/api/v1/interests/{interest}/answer', 'owner', { no: `seeker ${READ_INTEREST}`, fields: { action: 'accept', version: 99 } }],
    ['POST /api/v1/interests', '/api/v1/interests', 'everybody'],
    ['POST /interests/kept/:id/:token', '/interests/kept/{kept}/wrong', ''],
    ['GET /deals', '/deals', 'people'],
    deal('GET', ''),
    deal('POST', '', { may: 'seeker owner', no: LOOK_ON, fields: { action: 'sign-nda' } }),
    deal('GET', '/thread'),
    ['POST /deals/thread', '/deals/thread', 'seeker owner broker', { no: INSPECT, fields: { deal: '{deal}', body: 'Chào bạn' } }],
    deal('POST', '/thread/:message/withdraw', { may: 'seeker', no: `owner ${LOOK_ON}`, at: '/thread/{message}/withdraw' }),
    deal('GET', '/files/:file', { may: '', at: '/files/{message}' }),
    deal('GET', '/checklist'),
    deal('GET', '/checklist/:item', { at: '/checklist/6' }),
    deal('POST', '/checklist/:item', { at: '/checklist/6' }),
    deal('GET', '/contract.txt'),
    deal('GET', '/terms'),
    deal('POST', '/terms', { may: 'seeker owner', no: LOOK_ON }),
    deal('GET', '/closing'),
    deal('POST', '/closing', { may: 'seeker owner', no: LOOK_ON }),
    deal('GET', '/meetings'),
    deal('POST', '/meetings', { may: 'seeker owner', no: LOOK_ON, fields: PROPOSAL }),
    deal('GET', '/meetings/:file{.+\\.ics}', { at: '/meetings/{meeting}.ics' }),
    deal('POST', '/meetings/:meeting', { may: 'seeker owner', no: LOOK_ON, at: '/meetings/{meeting}', fields: { action: 'accept' } }),
    ['GET /desk', '/desk', `${DESK} broker-elsewhere`],
    ['GET /desk/judgements.ndjson', '/desk/judgements.ndjson', 'operator national-programme-operator'],
    ['POST /desk/suggestions/:id', '/desk/suggestions/{suggestion}', DESK, { fields: { action: 'accept', version: '1' } }],
    ['GET /proposals', '/proposals', 'people'],
    ['POST /proposals/letters', '/proposals/letters', 'people'],
    // The key in the letter opens it, to whoever has that.
    ['GET /proposals/:id/stop', '/proposals/{person}/stop?key=wrong', ''],
    ['POST /proposals/:id/stop', '/proposals/{person}/stop?key=wrong', ''],
    ['GET /desk/assignments', '/desk/assignments', `${SEARCH} broker-elsewhere officer-elsewhere`],
    ['POST /desk/assignments', '/desk/assignments', `${SEARCH} broker-elsewhere officer-elsewhere`],
    ['GET /desk/assignments/:id', '/desk/assignments/{assignment}', SEARCH],
    ['POST /desk/assignments/:id', '/desk/assignments/{assignment}', '', { no: SEARCH, fields: { action: 'not-found' } }],
    ['GET /desk/surveys', '/desk/surveys', `${SURVEY} officer-elsewhere`],
    ['POST /desk/surveys', '/desk/surveys', `${SURVEY} officer-elsewhere`],
    ['GET /desk/surveys/:id', '/desk/surveys/{survey}', SURVEY],
    ['POST /desk/surveys/:id/firms', '/desk/surveys/{survey}/firms', SURVEY],
    ['GET /desk/surveys/:id/firms/:firm', '/desk/surveys/{survey}/firms/{surveyed}', SURVEY],
    ['POST /desk/surveys/:id/firms/:firm', '/desk/surveys/{survey}/firms/{surveyed}', SURVEY, { fields: { do: 'mark' } }],
    ['GET /mastery/new', '/mastery/new', 'people'],
    ['POST /mastery', '/mastery', 'seeker owner other-seeker other-owner'],
    ['GET /mastery/:id', '/mastery/{mastery}', `seeker ${CONFIRM} ${INSPECT}`],
    ['GET /mastery/:id/claim', '/mastery/{mastery}/claim?step=operating', 'seeker', { no: `${CONFIRM} ${INSPECT}` }],
    ['POST /mastery/claims', '/mastery/claims', 'seeker', { no: `${CONFIRM} ${INSPECT}`, fields: { case: '{mastery}', step: 'operating' } }],
    ['GET /mastery/:id/files/:file', '/mastery/{mastery}/files/{message}', ''],
    ['POST /mastery/:id/decide', '/mastery/{mastery}/decide', `seeker ${CONFIRM} ${INSPECT}`],
    mastery('withdraw'),
    mastery('fail'),
    mastery('show'),
    ['GET /figures/mastery/cases', '/figures/mastery/cases?indicator=FT_NONE', ''],
  ],
};
