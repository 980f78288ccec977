import type { FormRow } from './form.ts';

const ASSIGNED = { who: 'broker', route: 'POST /desk/assignments/:id', page: '/desk/assignments/{assignment}', to: '/desk/assignments/{assignment}', kept: '/desk/assignments/{assignment}' } as const;
const ANSWER = { wantedForm: 'independent', wants: 'Muốn lắp ở xưởng.', unclear: 'Bảo hành bao lâu?', about: 'Hợp tác xã 120 hộ.' };
const ofDeal = (path: string, good: Record<string, string> = {}): FormRow => ({
  route: `POST /deals/:id${path.replace(/\d+$/, ':item')}`,
  who: 'seeker',
  page: `/deals/{deal}${path}`,
  to: `/deals/{deal}${path}`,
  good,
  kept: `/deals/{deal}${path}`,
});
const figures = (i: number) => ({ [`what_${i}`]: 'Năng suất', [`unit_${i}`]: 't/day', [`promised_${i}`]: '10', [`achieved_${i}`]: '11' });
const CLAIM = { ...figures(0), ...figures(1), ...figures(2), ...figures(3), reachedOn: '2026-11-01', words: 'Chạy ổn định ba ca liền.', trained: '12', withoutExpertsSince: '2025-12-01' };
const OF_CASE = { page: '/mastery/{mastery}', kept: '/mastery/{mastery}', keptFor: 'seeker' } as const;

/** In this order: a step that is returned has to be claimed, and the last lines end what they are about. */
export const DEALS: readonly FormRow[] = [
  { route: 'POST /technologies/:id/interest', who: 'other-seeker', page: '/technologies/{technology}/interest', to: '/technologies/{technology}/interest', good: ANSWER },
  { route: 'POST /needs/:id/interest', who: 'other-owner', page: '/needs/{need}/interest', to: '/needs/{need}/interest', good: ANSWER },
  { route: 'POST /interests/:id', who: 'owner', page: '/interests/{interest}', to: '/interests/{interest}', has: 'question', good: { question: 'Bạn cần trước vụ nào?', action: 'ask' } },
  { route: 'POST /interests/:id', who: 'owner', page: '/interests/{interest}', to: '/interests/{interest}', has: 'words', good: { words: 'Đã hết hàng.', reason: 'other', action: 'decline' } },
  { route: 'POST /deals/thread', who: 'seeker', page: '/deals/{deal}/thread', to: '/deals/thread', good: { body: 'Chào bạn' } },
  ofDeal('/checklist/6', { text: 'Bên giao bàn giao máy.' }),
  ofDeal('/terms', { price1: 'other', price2: 'other', price3: 'other' }),
  // The terms come before the closing.
  { route: 'POST /deals/:id/closing', who: 'seeker', to: '/deals/{deal}/closing', has: 'transferorName products place', good: { action: 'save', base: '0' }, shut: true },
  ofDeal('/meetings', { day1: '30/11/2026', hour1: '09:00', day2: '01/12/2026', hour2: '09:00', day3: '02/12/2026', hour3: '09:00', place: 'Cần Thơ', link: 'https://hop.example/1' }),
  { route: 'POST /deals/:id/meetings/:meeting', who: 'seeker', to: '/deals/{deal}/meetings/{meeting}', has: 'outcome', good: { action: 'outcome' }, shut: true },
  { route: 'POST /deals/:id', who: 'seeker', page: '/deals/{deal}', to: '/deals/{deal}', has: 'words', good: { reason: 'price', words: 'Giá cao.' } },
  { route: 'POST /desk/suggestions/:id', who: 'broker', page: '/desk', to: '/desk/suggestions/{suggestion}', has: 'words-{suggestion}', good: { 'reason-{suggestion}': 'other', 'words-{suggestion}': 'Khác loại hạt.', action: 'reject' } },
  { route: 'POST /desk/assignments', who: 'broker', page: '/desk/assignments', to: '/desk/assignments', shut: true },
  { ...ASSIGNED, has: 'ask.whom', good: { action: 'ask', 'ask.whom': 'Viện Cơ điện', 'ask.what': 'Có máy 30 tấn không?' } },
  { ...ASSIGNED, has: 'find.link', good: { action: 'find', 'find.link': 'https://may.example/1', 'find.title': 'Máy tháp', 'find.sentence': 'Sấy 30 tấn mỗi ngày.', 'find.takes': 'Có bán' } },
  { ...ASSIGNED, has: 'profile.problem', good: { action: 'profile', 'profile.problem': 'Lúa ướt sau mưa.', 'profile.advice': 'Đặt nghiên cứu.' } },
  { route: 'POST /desk/surveys', who: 'officer', page: '/desk/surveys', to: '/desk/surveys', good: { name: 'Đợt mới', province: '92', startsOn: '2026-11-23', endsOn: '2026-11-30' } },
  { route: 'POST /desk/surveys/:id/firms', who: 'officer', page: '/desk/surveys/{survey}', to: '/desk/surveys/{survey}/firms', good: { list: 'HTX Mới' }, kept: '/desk/surveys/{survey}' },
  { route: 'POST /desk/surveys/:id/firms/:firm', who: 'officer', page: '/desk/surveys/{survey}/firms/{surveyed}', to: '/desk/surveys/{survey}/firms/{surveyed}', has: 'note', good: { do: 'mark', action: 'miss', note: 'Gọi lại chiều.' }, bears: 'consentOn', kept: '/desk/surveys/{survey}/firms/{surveyed}' },
  { route: 'POST /mastery', who: 'seeker', page: '/mastery/new', to: '/mastery', good: { origin: 'decoding', title: 'Máy sấy tháp', sector: 'mechanics', plan: 'Tháo máy mẫu và vẽ lại.' } },
  { route: 'POST /mastery/claims', who: 'seeker', page: '/mastery/{mastery}/claim?step=operating', to: '/mastery/claims', good: CLAIM, bears: 'fileWords_0 fileWords_1 fileWords_2', kept: '/mastery/{mastery}' },
  { ...OF_CASE, route: 'POST /mastery/:id/decide', who: 'expert', to: '/mastery/{mastery}/decide', good: { decision: 'Xin thêm số liệu.', action: 'return' } },
  { ...OF_CASE, route: 'POST /mastery/:id/fail', who: 'seeker', to: '/mastery/{mastery}/fail', good: { failReason: 'other', failWords: 'Hỏng trục.' } },
];
