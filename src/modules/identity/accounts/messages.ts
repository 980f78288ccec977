import type { Said } from '../../../kernel/errors.ts';
import { defineMessages } from '../../../platform/i18n/messages.ts';
import { LONGEST_PASSWORD, type PasswordFault, SHORTEST_PASSWORD } from './passwords.ts';

const faults = defineMessages({
  vi: {
    nameMissing: 'Bạn chưa ghi họ tên.',
    nameLong: 'Họ tên dài quá 120 ký tự.',
    emailWrong: 'Địa chỉ e-mail chưa đúng, ví dụ: ten@congty.vn.',
    short: `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`,
    long: `Mật khẩu dài quá ${LONGEST_PASSWORD} ký tự.`,
    common: 'Mật khẩu này rất nhiều người dùng nên dễ bị đoán. Hãy chọn vài từ không liên quan đến nhau.',
    breached: 'Mật khẩu này đã bị lộ ở một trang khác nên kẻ xấu sẽ thử. Hãy chọn mật khẩu mới, chưa dùng ở đâu.',
    own: 'Mật khẩu gần như là tên hoặc e-mail của bạn. Hãy chọn cách khác.',
    wrongPassword: 'Mật khẩu chưa đúng.',
    locked: 'Tài khoản này đang bị khoá. Hãy hỏi người quản trị nơi bạn làm việc, hoặc người vận hành.',
    wrongPair: 'E-mail hoặc mật khẩu chưa đúng.',
    wrongCode: 'Mã chưa đúng hoặc đã hết hạn.',
    usedCode: 'Mã này đã dùng rồi. Hãy đăng nhập lại và chờ ứng dụng hiện mã mới.',
    codesUsedUp: 'Đã thử quá nhiều lần. Hãy đăng nhập lại từ đầu.',
    tooMany: 'Đã thử quá nhiều lần. Xin chờ 15 phút rồi thử lại, hoặc đặt lại mật khẩu.',
    linkOver: 'Đường dẫn này đã dùng rồi hoặc đã hết hạn. Hãy xin đường dẫn mới.',
    emailTaken: 'Không dùng được địa chỉ này cho tài khoản của bạn.',
    sameEmail: 'Đây đang là địa chỉ của bạn.',
    eraseWord: 'Hãy gõ đúng chữ XOÁ để chắc rằng bạn muốn xoá.',
    passkeyKnown: 'Khoá này đã có trong một tài khoản.',
    passkeyFailed: 'Chưa dùng được khoá truy cập. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    providerFailed: 'Chưa đăng nhập được qua nơi ấy. Hãy thử lại, hoặc dùng e-mail và mật khẩu.',
    providerNotLinked:
      'E-mail này đã có tài khoản chưa được xác nhận, hoặc nơi ấy chưa xác nhận e-mail. Hãy đăng nhập bằng mật khẩu.',
  },
  en: {
    nameMissing: 'Please give your name.',
    nameLong: 'The name is longer than 120 characters.',
    emailWrong: 'This is not a full e-mail address, such as name@company.vn.',
    short: `The password needs at least ${SHORTEST_PASSWORD} characters.`,
    long: `The password is longer than ${LONGEST_PASSWORD} characters.`,
    common: 'Many people use this password, so it is soon guessed. Choose a few words that have nothing in common.',
    breached: 'This password leaked from another site, so it will be tried. Choose one that is used nowhere else.',
    own: 'The password is nearly your name or e-mail address. Choose another one.',
    wrongPassword: 'This password is not right.',
    locked: 'This account is locked. Ask the administrator where you work, or the operator.',
    wrongPair: 'The e-mail address or the password is not right.',
    wrongCode: 'The code is not right, or has run out.',
    usedCode: 'This code has been used. Sign in again, and wait for the app to show a new one.',
    codesUsedUp: 'Too many tries. Please sign in again from the start.',
    tooMany: 'Too many tries. Please wait 15 minutes and try again, or reset your password.',
    linkOver: 'This link has been used or has run out. Ask for a new one.',
    emailTaken: 'This address can not be used for your account.',
    sameEmail: 'This is your address already.',
    eraseWord: 'Type the word ERASE, so that it is certain that you mean it.',
    passkeyKnown: 'This passkey is in an account already.',
    passkeyFailed: 'The passkey did not work. Try again, or sign in with your password.',
    providerFailed: 'Signing in there did not work. Try again, or use e-mail and password.',
    providerNotLinked:
      'This e-mail address has an account that is not verified, or was not verified there. Sign in with your password.',
  },
});

export type Fault = keyof typeof faults.vi;
export const said = (key: Fault): Said => ({ vi: faults.vi[key], en: faults.en[key] });

export const PASSWORD_SAID: Record<PasswordFault, Said> = {
  short: said('short'),
  long: said('long'),
  common: said('common'),
  own: said('own'),
  breached: said('breached'),
};
