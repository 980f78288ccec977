import type { Said } from '../../../../kernel/errors.ts';
import { languageNames } from '../words.ts';

/** What matching says about the language of a record and about the Government's lists. */
export const termsMessages = {
  languageShared: (languages: readonly string[]): Said => ({
    vi: `Hồ sơ có ${languageNames(languages, 'vi')}: hai bên đọc được cùng một bản.`,
    en: `The record is there in ${languageNames(languages, 'en')}: both sides read the same text.`,
  }),
  languageForeign: (theirs: readonly string[]): Said => ({
    vi: `Hồ sơ mới có ${languageNames(theirs, 'vi')}. Hãy tính phiên dịch cho đàm phán và đào tạo, và hỏi tài liệu tiếng Việt.`,
    en: `The record is there only in ${languageNames(theirs, 'en')}. Plan an interpreter for talks and training, and ask for documents in Vietnamese.`,
  }),
  languageUntoldByTechnology: (): Said => ({
    vi: 'Hồ sơ mới chỉ có bản máy dịch: bên cung cấp hãy gửi bản do người viết.',
    en: 'The record is there only in machine translation: the provider can send a text that people wrote.',
  }),
  languageUntoldByNeed: (): Said => ({
    vi: 'Chưa rõ bên đăng nhu cầu đọc được tiếng nào: bên đăng hãy viết nhu cầu bằng tiếng của mình.',
    en: 'Which languages the sender of the need reads is not known: writing the need in one of them tells it.',
  }),
  encouraged: (): Said => ({
    vi: 'Thuộc danh mục công nghệ khuyến khích chuyển giao (Luật Chuyển giao công nghệ, Điều 9): có thể được ưu đãi.',
    en: 'On the list of encouraged technologies (Law on Technology Transfer, Article 9): incentives may apply.',
  }),
  restricted: (): Said => ({
    vi: 'Thuộc danh mục công nghệ hạn chế chuyển giao (Luật Chuyển giao công nghệ, Điều 10): phải được chấp thuận trước khi ký, và có Giấy phép chuyển giao công nghệ thì hợp đồng mới có hiệu lực (Điều 28 đến 30).',
    en: 'On the list of restricted technologies (Law on Technology Transfer, Article 10): it needs approval before signing, and the contract takes effect only with a technology transfer licence (Articles 28 to 30).',
  }),
};
