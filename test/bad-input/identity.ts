import type { FormRow } from './form.ts';

const ADMIN = { who: 'administrator', page: '/people/{person}' } as const;

/** What is typed here opens doors, and is never kept as it came: without a page, and never taken. */
const shut = (route: string, to: string, fields: string, who: FormRow['who'] = 'clerk'): FormRow => ({
  route,
  who,
  to,
  has: fields,
  good: Object.fromEntries(fields.split(' ').map(name => [name, 'sai'])),
  shut: true,
});

export const IDENTITY: readonly FormRow[] = [
  { route: 'POST /operator', who: 'visitor', page: '/operator', to: '/operator', shut: true },
  { route: 'POST /sign-up', who: 'visitor', page: '/sign-up', to: '/sign-up', good: { name: 'Lê Thử', email: 'thu@example.vn', password: 'con-trau-di-truoc-cai-cay-92' } },
  { route: 'POST /sign-in', who: 'visitor', page: '/sign-in', to: '/sign-in', shut: true },
  shut('POST /sign-in/code', '/sign-in/code', 'code next', 'visitor'),
  shut('POST /sign-in/passkey', '/sign-in/passkey', 'challenge response next', 'visitor'),
  { route: 'POST /reset', who: 'visitor', page: '/reset', to: '/reset', good: { email: 'thu@example.vn' } },
  shut('POST /reset/:token', '/reset/%00', 'password', 'visitor'),
  shut('POST /verify/:token', '/verify/%00', 'next', 'visitor'),
  shut('POST /verify/email/:token', '/verify/email/%00', 'next', 'visitor'),
  { route: 'POST /account', who: 'clerk', page: '/account', to: '/account', good: { name: 'Trần Văn Thử' }, kept: '/account' },
  // Asks for the password first, and nothing is lost with the address.
  { route: 'POST /account/email', who: 'clerk', page: '/account', to: '/account/email', good: { email: 'khac@example.vn' }, bears: 'email' },
  shut('POST /account/confirm', '/account/confirm', 'proof next'),
  shut('POST /account/security/password', '/account/security/password', 'current new'),
  shut('POST /account/security/code', '/account/security/code', 'codePassword'),
  shut('POST /account/security/code/confirm', '/account/security/code/confirm', 'code uri'),
  shut('POST /account/security/code/off', '/account/security/code/off', 'codePassword'),
  shut('POST /account/security/passkeys', '/account/security/passkeys', 'challenge response passkeyName'),
  shut('POST /account/security/remove-passkey', '/account/security/remove-passkey', 'passkey'),
  shut('POST /account/sessions/end', '/account/sessions/end', 'session'),
  shut('POST /account/data/erase', '/account/data/erase', 'word'),
  { ...ADMIN, route: 'POST /people/:id{[0-9a-f-]{36}}', to: '/people/{person}', good: { role: 'financier', organisation: '{firm}' } },
  { ...ADMIN, route: 'POST /people/:id{[0-9a-f-]{36}}/account/:kind', to: '/people/{person}/account/lock', good: { 'why-lock': 'Máy bị mất.' }, kept: '/people/{person}' },
  { ...ADMIN, route: 'POST /people/:id{[0-9a-f-]{36}}/grants/:grantId', to: '/people/{person}/grants/{grant}', good: { 'reason-{grant}': 'Đã chuyển việc.' }, kept: '/people/{person}' },
  { route: 'POST /people/invitations', who: 'administrator', page: '/people/invitations', to: '/people/invitations', good: { email: 'ai-do@example.vn', role: 'owner', organisation: '{firm}' } },
];
