import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    title: 'Hoàn tác lần nhập?',
    will: (added: string, changed: string) =>
      `${added} hồ sơ do lần nhập này thêm sẽ được rút khỏi danh mục; ${changed} hồ sơ bị đổi trở lại như trước.`,
    returns: (n: string) => `${n} hồ sơ đã rút vì không còn trong tệp cũng trở lại.`,
    keeps: 'Hồ sơ nào đã được sửa từ đó đến nay thì để nguyên và kể tên sau khi hoàn tác. Tổ chức đã thêm vẫn giữ, vì hồ sơ khác có thể nhắc tới.',
    again: 'Nhập lại đúng tệp này thì các hồ sơ trở lại.',
    confirm: 'Hoàn tác cả lần nhập',
    cancel: 'Thôi, giữ nguyên',
    done: (withdrawn: string, restored: string) =>
      `Đã rút ${withdrawn} hồ sơ, đưa ${restored} hồ sơ trở lại như trước.`,
    left: (n: string) => `${n} hồ sơ để nguyên, vì đã thay đổi từ sau lần nhập này:`,
    andMore: (n: string) => `và ${n} hồ sơ nữa.`,
    untitled: 'Hồ sơ không tên',
  },
  en: {
    title: 'Undo this import?',
    will: (added: string, changed: string) =>
      `The ${added} records that it added will be withdrawn; the ${changed} that it changed will be as they were before.`,
    returns: (n: string) => `The ${n} records that were withdrawn because the file lacks them come back too.`,
    keeps: 'Records that were changed since are left alone, and named afterwards. Organisations stay: other records may name them.',
    again: 'Importing the same file again brings the records back.',
    confirm: 'Undo the whole import',
    cancel: 'Leave it as it is',
    done: (withdrawn: string, restored: string) =>
      `${withdrawn} records were withdrawn, ${restored} are as they were before.`,
    left: (n: string) => `${n} records were left alone, because they have changed since:`,
    andMore: (n: string) => `and ${n} more.`,
    untitled: 'A record without a title',
  },
});
