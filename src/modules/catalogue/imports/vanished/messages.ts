import { defineMessages } from '../../../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    heading: 'Hồ sơ không còn trong tệp',
    kinds: { technology: 'hồ sơ công nghệ', need: 'nhu cầu' },
    count: (n: string, kind: string, source: string) =>
      `${n} ${kind} của nguồn “${source}” không có trong tệp này.`,
    withdrawn: (n: string, kind: string, source: string) =>
      `Đã rút ${n} ${kind} của nguồn “${source}”.`,
    keep: 'Không cần làm gì nếu muốn giữ: các hồ sơ ấy vẫn hiện như cũ.',
    look: 'Xem và chọn hồ sơ cần rút',
    title: (kind: string) => `Những ${kind} không có trong tệp`,
    lead: (n: string, source: string) =>
      `Nguồn “${source}” từng gửi ${n} hồ sơ này, nhưng tệp vừa nhập không nhắc tới. Rút thì chúng không hiện nữa; lần nhập sau có lại thì chúng trở lại.`,
    aside: (n: string) =>
      `Tệp có ${n} dòng bị để riêng. Hồ sơ của những dòng ấy có thể nằm trong danh sách này: hãy sửa và nhập lại trước khi rút.`,
    record: 'Hồ sơ',
    ref: 'Mã',
    choose: 'Chọn',
    chooseOf: (title: string) => `Chọn “${title}”`,
    withdrawChosen: 'Rút hồ sơ đã chọn',
    withdrawAll: (n: string) => `Rút cả ${n} hồ sơ`,
    keepAll: 'Giữ tất cả',
    noneChosen: 'Hãy chọn ít nhất một hồ sơ, hoặc rút tất cả.',
    none: 'Không có hồ sơ nào vắng mặt.',
  },
  en: {
    heading: 'Records that the file no longer has',
    kinds: { technology: 'technologies', need: 'needs' },
    count: (n: string, kind: string, source: string) => `${n} ${kind} of “${source}” are not in this file.`,
    withdrawn: (n: string, kind: string, source: string) => `${n} ${kind} of “${source}” were withdrawn.`,
    keep: 'To keep them there is nothing to do: they stay as they are.',
    look: 'See them, and choose which to withdraw',
    title: (kind: string) => `The ${kind} that the file does not have`,
    lead: (n: string, source: string) =>
      `“${source}” once sent these ${n} records; the file just imported does not mention them. Withdrawn, they are no longer shown; told again by a later file, they come back.`,
    aside: (n: string) =>
      `${n} lines of the file were set aside. Their records may be among these: mend and import them first.`,
    record: 'Record',
    ref: 'Ref',
    choose: 'Choose',
    chooseOf: (title: string) => `Choose “${title}”`,
    withdrawChosen: 'Withdraw the chosen ones',
    withdrawAll: (n: string) => `Withdraw all ${n}`,
    keepAll: 'Keep them all',
    noneChosen: 'Choose at least one record, or withdraw them all.',
    none: 'No record is missing.',
  },
});
