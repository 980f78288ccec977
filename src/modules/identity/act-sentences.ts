import { type ActSentences, always } from '../../platform/acts/index.ts';

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
  'grant.give': { say: always('giao một vai trò', 'gave an appointment') },
  'grant.revoke': { say: always('thu lại một vai trò', 'revoked an appointment') },
  'invitation.send': { say: always('gửi lời mời', 'sent an invitation') },
  'invitation.accept': { say: always('nhận lời mời', 'accepted an invitation') },
  'invitation.withdraw': { say: always('rút lời mời', 'withdrew an invitation') },
};
