import type { BodyRow } from './form.ts';

const CONSENTS = { consentPublish: true, consentSupport: true, consentContact: true };

export const BODIES: readonly BodyRow[] = [
  {
    route: 'POST /api/v1/needs',
    who: 'visitor',
    to: '/api/v1/needs',
    good: { problem: 'Cần máy tách vỏ đậu.', targets: [{ what: 'Công suất' }], organisation: { name: 'HTX' }, ...CONSENTS },
    texts: ['title', 'problem', 'product', 'present', 'constraints', 'notWanted', 'province', 'sector', 'deadline', 'skill', 'targets.0.what', 'targets.0.words', 'organisation.name', 'organisation.taxCode'],
  },
  {
    route: 'POST /api/v1/technologies',
    who: 'visitor',
    to: '/api/v1/technologies',
    good: { title: 'Máy tách vỏ đậu', description: 'Trục cao su.', provider: { name: 'Xưởng' }, ...CONSENTS },
    texts: ['title', 'description', 'provider.name', 'provider.taxCode', 'lang'],
  },
  {
    route: 'POST /api/v1/matches',
    who: 'visitor',
    to: '/api/v1/matches',
    good: { text: 'Cần máy sấy lúa' },
    texts: ['text', 'lang', 'province', 'sector', 'skill', 'technologyLevel', 'deadline'],
  },
  {
    route: 'POST /api/v1/interests',
    who: 'other-owner',
    to: '/api/v1/interests',
    good: { record: { type: 'technology', id: '{technology}' }, wants: 'Muốn lắp thử.', about: 'Xưởng cơ khí.', province: '92' },
    texts: ['record.id', 'wantedForm', 'wants', 'unclear', 'about', 'organisationId', 'province', 'technologyId'],
  },
  {
    route: 'POST /api/v1/interests/:id/answer',
    who: 'owner',
    to: '/api/v1/interests/{interest}/answer',
    good: { action: 'ask', version: 1, words: 'Bao giờ cần?' },
    texts: ['words', 'reason'],
  },
];
