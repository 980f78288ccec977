import { defineMessages } from '../../../platform/i18n/messages.ts';
import type { AskerCode, SetCode } from './last-run.ts';

/** What the sets and those who answer are called, on the page and in the console. */
export const names = defineMessages({
  vi: {
    sets: {
      clear: 'Nhu cầu viết rõ ràng',
      everyday: 'Nhu cầu kể bằng lời thường ngày',
      short: 'Câu tìm ngắn',
      shortUnmarked: 'Câu tìm ngắn gõ không dấu',
      foreign: 'Hỏi bằng tiếng Hàn, Trung, Nhật',
      englishOnly: 'Nhu cầu chỉ có hồ sơ tiếng Anh đáp ứng',
      clearStripped: 'Nhu cầu viết rõ, bỏ hết dấu',
      everydayStripped: 'Lời thường ngày, bỏ hết dấu',
      shortStripped: 'Câu tìm ngắn, bỏ hết dấu',
      xquad: 'XQuAD: câu hỏi tiếng Việt, đoạn văn tiếng Anh',
      tatoeba: 'Tatoeba: câu tiếng Việt, câu tiếng Anh',
    } satisfies Record<SetCode, string>,
    askers: {
      engine: 'Chương trình',
      withoutLearner: 'không có phần tự học',
      openOnly: 'chỉ có từ vựng mở',
      learntOnly: 'chỉ có phần tự học',
      untranslated: 'BM25, không dịch',
    } satisfies Record<AskerCode, string>,
  },
  en: {
    sets: {
      clear: 'Needs told clearly',
      everyday: 'Needs told in everyday words',
      short: 'Short queries',
      shortUnmarked: 'Short queries typed without accents',
      foreign: 'Asked in Korean, Chinese, Japanese',
      englishOnly: 'Needs answered by records in English only',
      clearStripped: 'Clear needs, accents removed',
      everydayStripped: 'Everyday words, accents removed',
      shortStripped: 'Short queries, accents removed',
      xquad: 'XQuAD: Vietnamese question, English paragraph',
      tatoeba: 'Tatoeba: Vietnamese sentence, English sentence',
    },
    askers: {
      engine: 'The program',
      withoutLearner: 'without what it learns',
      openOnly: 'open word lists only',
      learntOnly: 'what it learns only',
      untranslated: 'BM25, untranslated',
    },
  },
});
