import type { FormRow } from './form.ts';

const NEW = { name: 'Xưởng Thử', kind: 'company', country: 'VN', province: '92', taxCode: '', website: '' };

export const DIRECTORY: readonly FormRow[] = [
  { route: 'POST /account/organisations/new', who: 'stranger', page: '/account/organisations/new', to: '/account/organisations/new', good: NEW },
  { route: 'POST /account/organisations/:id/claim', who: 'other-seeker', page: '/account/organisations/{firm}/claim', to: '/account/organisations/{firm}/claim', good: { reason: 'Tôi phụ trách kỹ thuật.', email: 'ky@cai-rang.vn' }, kept: '/people/claims', keptFor: 'administrator' },
  { route: 'POST /account/organisations/:id{[0-9a-f-]{36}}/invitations', who: 'seeker', page: '/account/organisations/{firm}', to: '/account/organisations/{firm}/invitations', good: { email: 'ban@cai-rang.vn', role: 'owner' } },
  { route: 'POST /people/claims/:id', who: 'administrator', page: '/people/claims', to: '/people/claims/{claim}', good: { 'reason-{claim}': 'Chưa có giấy giới thiệu.', action: 'decline' }, kept: '/account/organisations', keptFor: 'stranger' },
];
