import type { FormRow } from './form.ts';

/** An answer of a draft is checked when it is sent. */
const EVERY = '*';
const CONSENTS = { consentPublish: '1', consentSupport: '1', consentContact: '1' };
const NEED = { problem: 'Cần máy tách vỏ đậu.', go: 'deliver', ...CONSENTS };
const OFFER = { title: 'Máy tách vỏ đậu', description: 'Tách vỏ bằng trục cao su.', go: 'deliver', ...CONSENTS };
const review = (id: string) => ({
  ...Object.fromEntries(['advantages', 'clarity', 'cooperation', 'language'].map(name => [`${name}-${id}`, '2'])),
  [`comment-${id}`]: 'Xin ghi rõ công suất.',
});

export const CATALOGUE: readonly FormRow[] = [
  { route: 'POST /needs', who: 'visitor', page: '/needs/new?view=all', to: '/needs', good: NEED },
  { route: 'POST /technologies', who: 'visitor', page: '/technologies/new?view=all', to: '/technologies', good: OFFER },
  { route: 'POST /drafts', who: 'visitor', page: '/needs/new', to: '/drafts', good: { problem: 'Cần máy tách vỏ đậu.', go: 'next' }, bears: EVERY },
  { route: 'POST /drafts/read', who: 'visitor', page: '/technologies/new', to: '/drafts/read', good: { text: 'Máy tách vỏ đậu. Năng suất 2 tấn/giờ.' }, bears: 'text' },
  { route: 'POST /drafts/:id/:token/:screen', who: 'visitor', page: '/drafts/{draft}/{draftToken}/all', to: '/drafts/{draft}/{draftToken}/all', good: { go: 'save' }, bears: EVERY, kept: '/drafts/{draft}/{draftToken}/all' },
  { route: 'POST /operator/needs/:id', who: 'officer', page: '/operator/needs', to: '/operator/needs/{waiting}', good: review('{waiting}'), kept: '/needs/{waiting}/private/{waitingToken}', keptFor: 'visitor' },
  { route: 'POST /operator/technologies/:id', who: 'operator', page: '/operator/technologies', to: '/operator/technologies/{offered}', good: review('{offered}'), kept: '/technologies/{offered}/private/{offeredToken}', keptFor: 'visitor' },
  { route: 'POST /translations/need/:id', who: 'data-steward', page: '/translations/need/{need}', to: '/translations/need/{need}' },
  { route: 'POST /translations/technology/:id', who: 'operator', page: '/translations/technology/{technology}', to: '/translations/technology/{technology}' },
  { route: 'POST /webhooks', who: 'national-administrator', page: '/webhooks', to: '/webhooks', good: { url: 'https://hook.example/y', kinds: 'need.' } },
  { route: 'POST /operator/imports', who: 'programme-operator', to: '/operator/imports', has: 'source', good: {}, shut: true },
  // A file in our own format gives no columns to map.
  { route: 'POST /operator/imports/:id/mapping', who: 'programme-operator', to: '/operator/imports/{run}/mapping', has: 'source url licence kind sheet lang', good: {}, shut: true },
];
