import type { Actor } from '../../kernel/actor.ts';
import type { Said } from '../../kernel/errors.ts';
import type { Locale } from '../../kernel/localised.ts';
import { type Capability, may } from '../../modules/identity/index.ts';
import type { NavLink } from '../../web/ui/layout.tsx';
import { href } from '../../web/ui/links.ts';

type Who = (actor: Actor) => boolean;
type WorkLink = { path: string; who: Who; label: Said };

const person: Who = ({ kind }) => kind === 'person';
const operator: Who = ({ kind }) => kind === 'operator';
const signedIn: Who = actor => person(actor) || operator(actor);
const anyOf =
  (...capabilities: Capability[]): Who =>
  actor =>
    capabilities.some(capability => may(actor, capability));
/** For the whole country, as a page asks that knows no provinces. */
const national =
  (capability: Capability): Who =>
  actor =>
    may(actor, capability, {});

/** In the order of the row: what waits, what one does for others, what is one's own, what keeps the program running. */
const WORK_LINKS: readonly WorkLink[] = [
  { path: '/home', who: signedIn, label: { vi: 'Việc hôm nay', en: 'Today' } },
  { path: '/operator/needs', who: anyOf('record.review'), label: { vi: 'Duyệt hồ sơ', en: 'Review records' } },
  { path: '/desk', who: anyOf('match.judge'), label: { vi: 'Gợi ý ghép', en: 'Suggested matches' } },
  {
    path: '/desk/assignments',
    who: anyOf('search.assign', 'search.carry-out'),
    label: { vi: 'Nhiệm vụ tìm', en: 'Search assignments' },
  },
  {
    path: '/interests/escalated',
    who: anyOf('interest.escalated'),
    label: { vi: 'Chưa ai trả lời', en: 'Left unanswered' },
  },
  { path: '/desk/surveys', who: anyOf('survey.run'), label: { vi: 'Khảo sát', en: 'Surveys' } },
  {
    path: '/mastery?show=confirm',
    who: anyOf('mastery.confirm'),
    label: { vi: 'Xác nhận làm chủ', en: 'Confirm mastery' },
  },
  { path: '/translations', who: anyOf('translation.review'), label: { vi: 'Bản dịch', en: 'Translations' } },
  { path: '/operator/imports', who: anyOf('record.import'), label: { vi: 'Nhập hồ sơ', en: 'Import records' } },
  { path: '/operator/thesaurus', who: national('thesaurus.keep'), label: { vi: 'Từ điển', en: 'Thesaurus' } },
  { path: '/people', who: anyOf('person.grant'), label: { vi: 'Người dùng', en: 'People' } },
  { path: '/acts', who: national('act.read'), label: { vi: 'Sổ việc', en: 'Act log' } },
  { path: '/account/records', who: person, label: { vi: 'Hồ sơ của tôi', en: 'My records' } },
  { path: '/interests', who: person, label: { vi: 'Quan tâm', en: 'Interests' } },
  { path: '/deals', who: person, label: { vi: 'Thương vụ', en: 'Deals' } },
  { path: '/proposals', who: person, label: { vi: 'Đề xuất', en: 'Proposals' } },
  { path: '/alerts', who: person, label: { vi: 'Tin báo', en: 'Alerts' } },
  { path: '/mastery', who: person, label: { vi: 'Làm chủ', en: 'Mastery' } },
  { path: '/outbox', who: national('system.watch'), label: { vi: 'Thư đi', en: 'Outgoing mail' } },
  { path: '/deliveries', who: national('system.watch'), label: { vi: 'Đọc sổ việc', en: 'Log readers' } },
  { path: '/webhooks', who: national('webhook.keep'), label: { vi: 'Báo tin ra ngoài', en: 'Webhooks' } },
  { path: '/operator', who: operator, label: { vi: 'Phiên làm việc', en: 'Session' } },
];

/** The pages where this actor works, as the row under the masthead shows them. */
export const workLinks = (actor: Actor, locale: Locale): NavLink[] =>
  WORK_LINKS.filter(({ who }) => who(actor)).map(({ path, label }) => ({
    label: label[locale],
    href: href(locale, path),
  }));
