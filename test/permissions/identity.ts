import type { Row, Table } from './table.ts';

const APPOINT = 'operator administrator national-administrator';
const own = (method: 'GET' | 'POST', path: string, address = path): Row => [`${method} /account${path}`, `/account${address}`, 'people'];

export const IDENTITY: Table = {
  open: [
    ['GET /operator'],
    ['POST /operator'],
    ['GET /sign-up'],
    ['POST /sign-up'],
    ['GET /sign-in'],
    ['POST /sign-in'],
    ['GET /sign-in/code'],
    ['POST /sign-in/code'],
    ['POST /sign-in/passkey/options'],
    ['GET /reset'],
    ['POST /reset'],
    ['GET /reset/:token', '/reset/wrong'],
    ['POST /reset/:token', '/reset/wrong'],
    ['GET /verify/:token', '/verify/wrong'],
    ['POST /verify/:token', '/verify/wrong'],
    ['GET /verify/email/:token', '/verify/email/wrong'],
    ['POST /verify/email/:token', '/verify/email/wrong'],
  ],
  rows: [
    // Leads back to the door where the device tells of no key.
    ['POST /sign-in/passkey', '/sign-in/passkey', ''],
    // No other house's accounts are known here.
    ['GET /auth/oidc', '/auth/oidc', ''],
    ['GET /auth/oidc/callback', '/auth/oidc/callback', ''],
    own('GET', ''),
    own('POST', ''),
    own('POST', '/email'),
    own('GET', '/confirm'),
    own('POST', '/confirm'),
    own('GET', '/security'),
    own('POST', '/security/password'),
    own('POST', '/security/code'),
    own('POST', '/security/code/confirm'),
    own('POST', '/security/code/off'),
    own('POST', '/security/passkeys/options'),
    own('POST', '/security/passkeys'),
    own('POST', '/security/remove-passkey'),
    own('GET', '/second-factor'),
    own('GET', '/sessions'),
    // Asks for the password first, as what follows does.
    own('POST', '/sessions/end'),
    own('POST', '/sessions/end-others'),
    own('GET', '/data'),
    own('GET', '/data.json'),
    // Asks for the password first: nobody is erased by a form alone.
    own('POST', '/data/erase'),
    ['GET /people', '/people', APPOINT],
    ['GET /people/roles', '/people/roles', `${APPOINT} inspector inspector-elsewhere national-inspector`],
    ['GET /people/invitations', '/people/invitations', APPOINT],
    ['POST /people/invitations', '/people/invitations', APPOINT],
    ['GET /people/:id{[0-9a-f-]{36}}', '/people/{person}', APPOINT],
    ['POST /people/:id{[0-9a-f-]{36}}', '/people/{person}', APPOINT],
    ['POST /people/:id{[0-9a-f-]{36}}/account/:kind', '/people/{person}/account/lock', APPOINT],
    ['POST /people/:id{[0-9a-f-]{36}}/grants/:grantId', '/people/{person}/grants/{grant}', APPOINT],
    ['GET /invitations/:id/:token', '/invitations/{invitation}/{invitationToken}', 'invited', { no: 'people' }],
    ['POST /invitations/:id/:token', '/invitations/{invitation}/wrong', ''],
    ['POST /people/invitations/:id', '/people/invitations/{invitation}', APPOINT],
    // Leads to the door, and nobody who went is in any more.
    ['POST /sign-out', '/sign-out', ''],
  ],
};
