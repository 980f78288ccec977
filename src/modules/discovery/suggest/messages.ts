import { defineMessages } from '../../../platform/i18n/messages.ts';
import type { EntryType } from './entries.ts';

type Sort = Exclude<EntryType, 'concept'>;

export const messages = defineMessages({
  vi: {
    suggestions: 'Gợi ý',
    said: (n: number) => `${n} gợi ý. Dùng phím lên, xuống để chọn.`,
    count: { technology: (n: string) => `${n} công nghệ`, need: (n: string) => `${n} nhu cầu` },
    sort: {
      sector: 'Lĩnh vực',
      country: 'Nước',
      province: 'Tỉnh, thành phố',
      organisation: 'Tổ chức',
      technology: 'Xem công nghệ này',
      need: 'Xem nhu cầu này',
    } as Record<Sort, string>,
  },
  en: {
    suggestions: 'Suggestions',
    said: n => `${n} ${n === 1 ? 'suggestion' : 'suggestions'}. Use the up and down arrows to choose.`,
    count: {
      technology: n => `${n} ${n === '1' ? 'technology' : 'technologies'}`,
      need: n => `${n} ${n === '1' ? 'need' : 'needs'}`,
    },
    sort: {
      sector: 'Sector',
      country: 'Country',
      province: 'Province',
      organisation: 'Organisation',
      technology: 'See this technology',
      need: 'See this need',
    },
  },
});
