import { ROLES } from '../../kernel/actor.ts';
import { type ActSentence, type ActSentences, always, type Facts, textIn } from '../../platform/acts/index.ts';
import { provinceName } from '../authorities/index.ts';
import { ROLE_NAMES } from './grants/messages.ts';
import { COUNTRY } from './grants/rules.ts';

/** Which role, as far as the act says it. */
function roleIn(facts: Facts) {
  const role = ROLES.find(one => one === textIn(facts, 'role'));
  const { vi, en } = role ? ROLE_NAMES[role] : { vi: '', en: '' };
  return { vi: role ? `vai trò ${vi.toLowerCase()}` : 'một vai trò', en: role ? `the role of ${en.toLowerCase()}` : 'a role' };
}

/** Where: the organisation itself is a subject of its own, told by its number alone. */
function placeIn(facts: Facts) {
  const authority = textIn(facts, 'authority');
  if (authority === COUNTRY) return { vi: ' trong cả nước', en: ' for the whole country' };
  if (authority) return { vi: ` ở ${provinceName('vi', authority)}`, en: ` in ${provinceName('en', authority)}` };
  return textIn(facts, 'organisationId') ? { vi: ' cho một tổ chức', en: ' for an organisation' } : { vi: '', en: '' };
}

const ofPost =
  (vi: string, en: string): ActSentence['say'] =>
  facts => {
    const [role, place] = [roleIn(facts), placeIn(facts)];
    return { vi: `${vi} ${role.vi}${place.vi}`, en: `${en} ${role.en}${place.en}` };
  };

/** What the history of a person says: the account, and what the person was appointed to. */
export const actSentences: ActSentences = {
  'person.sign-up': { say: always('mở tài khoản', 'opened an account') },
  'person.verify': { say: always('xác minh địa chỉ thư', 'verified the mail address') },
  'person.change': { say: always('sửa tài khoản', 'changed the account') },
  'person.erase': { say: always('xoá tài khoản', 'erased the account') },
  'email.change': { say: always('đổi địa chỉ thư', 'changed the mail address') },
  'password.change': { say: always('đổi mật khẩu', 'changed the password') },
  'two-factor.enable': { say: always('bật xác thực hai lớp', 'switched two-factor sign-in on') },
  'two-factor.disable': { say: always('tắt xác thực hai lớp', 'switched two-factor sign-in off') },
  'passkey.add': { say: always('thêm khoá đăng nhập', 'added a passkey') },
  'passkey.remove': { say: always('bỏ khoá đăng nhập', 'removed a passkey') },
  'session.end': { say: always('kết thúc phiên đăng nhập', 'ended a session') },
  'account.end-sessions': { say: always('đóng mọi phiên đăng nhập', 'ended all sessions') },
  'account.lock': { say: always('khoá tài khoản', 'locked the account') },
  'account.unlock': { say: always('mở khoá tài khoản', 'unlocked the account') },
  'grant.give': { say: ofPost('giao', 'gave') },
  'grant.revoke': { say: ofPost('thu lại', 'revoked') },
  'invitation.send': { say: ofPost('gửi lời mời vào', 'sent an invitation to') },
  'invitation.accept': { say: ofPost('nhận lời mời vào', 'accepted an invitation to') },
  'invitation.withdraw': { say: ofPost('rút lời mời vào', 'withdrew an invitation to') },
};
