import type { Role } from '../../../kernel/actor.ts';
import type { Said } from '../../../kernel/errors.ts';
import type { Capability } from './rules.ts';

export const ROLE_NAMES: Record<Role, Said> = {
  seeker: { vi: 'Người tìm công nghệ', en: 'Technology seeker' },
  owner: { vi: 'Người chào công nghệ', en: 'Technology owner' },
  broker: { vi: 'Người môi giới công nghệ', en: 'Technology broker' },
  expert: { vi: 'Chuyên gia', en: 'Expert' },
  financier: { vi: 'Bên cấp vốn', en: 'Financier' },
  officer: { vi: 'Chuyên viên của sở', en: 'Provincial officer' },
  head: { vi: 'Lãnh đạo sở', en: 'Head of a provincial department' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  'ministry-officer': { vi: 'Chuyên viên của bộ', en: 'Ministry officer' },
  'programme-operator': { vi: 'Người điều hành chương trình', en: 'Programme operator' },
  'data-steward': { vi: 'Người giữ dữ liệu', en: 'Data steward' },
  'event-organiser': { vi: 'Ban tổ chức sự kiện', en: 'Event organiser' },
  'representative-abroad': {
    vi: 'Đại diện khoa học và công nghệ ở nước ngoài',
    en: 'Science representative abroad',
  },
  'foreign-exchange': { vi: 'Sàn giao dịch công nghệ nước ngoài', en: 'Foreign technology exchange' },
  inspector: { vi: 'Thanh tra', en: 'Inspector' },
  administrator: { vi: 'Người quản trị', en: 'Administrator' },
};

export const CAPABILITY_NAMES: Record<Capability, Said> = {
  'need.hold': { vi: 'Giữ nhu cầu của tổ chức', en: 'Hold the organisation’s needs' },
  'technology.hold': { vi: 'Giữ công nghệ của tổ chức', en: 'Hold the organisation’s technologies' },
  'need.enter-for-firm': { vi: 'Nhập nhu cầu thay doanh nghiệp', en: 'Enter a need for a firm' },
  'record.review': { vi: 'Duyệt hồ sơ', en: 'Review records' },
  'record.import': { vi: 'Nhập hồ sơ từ tệp', en: 'Import records from files' },
  'record.read-confidential': { vi: 'Đọc điều nói riêng', en: 'Read what is said in confidence' },
  'translation.review': { vi: 'Duyệt bản dịch', en: 'Review translations' },
  'thesaurus.keep': { vi: 'Giữ từ điển công nghệ', en: 'Keep the thesaurus' },
  'interest.read': { vi: 'Đọc lời quan tâm', en: 'Read interests' },
  'interest.escalated': { vi: 'Nhận lời quan tâm quá hạn', en: 'Receive interests that went unanswered' },
  'deal.broker': { vi: 'Môi giới thương vụ', en: 'Broker deals' },
  'deal.read': { vi: 'Đọc thương vụ', en: 'Read deals' },
  'match.judge': { vi: 'Chấm ghép', en: 'Judge matches' },
  'search.assign': { vi: 'Giao việc tìm', en: 'Assign searches' },
  'search.carry-out': { vi: 'Tìm theo phân công', en: 'Carry searches out' },
  'survey.run': { vi: 'Khảo sát doanh nghiệp', en: 'Run surveys' },
  'mastery.confirm': { vi: 'Xác nhận làm chủ công nghệ', en: 'Confirm mastery of a technology' },
  'mastery.claim': { vi: 'Khai bước làm chủ của tổ chức', en: 'Claim steps of mastery for the organisation' },
  'mastery.read': { vi: 'Đọc hồ sơ làm chủ', en: 'Read cases of mastery' },
  'person.grant': { vi: 'Bổ nhiệm', en: 'Appoint people' },
  'account.lock': { vi: 'Khoá tài khoản, đóng phiên đăng nhập', en: 'Lock accounts and end sessions' },
  'member.invite': { vi: 'Mời đồng nghiệp cùng tổ chức', en: 'Invite colleagues of the organisation' },
  'act.read': { vi: 'Đọc sổ việc', en: 'Read the act log' },
  'system.watch': { vi: 'Theo dõi hệ thống', en: 'Watch the system' },
  'webhook.keep': { vi: 'Đặt nơi nhận tin của hệ thống', en: 'Say where news is sent' },
};
