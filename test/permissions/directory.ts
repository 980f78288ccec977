import type { Row, Table } from './table.ts';

const MEMBERS = 'seeker financier event-organiser foreign-exchange';
const ID = ':id{[0-9a-f-]{36}}';
const own = (method: 'GET' | 'POST', path: string, at = path): Row => [
  `${method} /account/organisations/${ID}${path}`,
  `/account/organisations/{firm}${at}`,
  MEMBERS,
];

export const DIRECTORY: Table = {
  open: [['GET /organisations/:id', '/organisations/{firm}']],
  rows: [
    ['GET /account/organisations', '/account/organisations', 'people'],
    ['GET /account/organisations/new', '/account/organisations/new', 'people'],
    ['POST /account/organisations/new', '/account/organisations/new', 'people'],
    ['GET /account/organisations/:id/claim', '/account/organisations/{firm}/claim', 'people'],
    ['POST /account/organisations/:id/claim', '/account/organisations/{firm}/claim', 'people'],
    own('GET', ''),
    own('POST', '/invitations'),
    [`POST /account/organisations/${ID}/invitations/:part`, '/account/organisations/{firm}/invitations/{firmInvitation}', MEMBERS, { once: true }],
    // One's own appointment is laid down; a colleague's stays.
    [`POST /account/organisations/${ID}/members/:part`, '/account/organisations/{firm}/members/{firmGrant}', 'financier'],
    ['GET /people/claims', '/people/claims', 'operator administrator national-administrator'],
    ['POST /people/claims/:id', '/people/claims/{claim}', 'operator administrator national-administrator'],
    // Ends what they hold: the last line.
    [`POST /account/organisations/${ID}/leave`, '/account/organisations/{firm}/leave', 'seeker event-organiser foreign-exchange'],
  ],
};
