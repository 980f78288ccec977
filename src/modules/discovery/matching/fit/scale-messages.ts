import type { Said } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { Band } from '../../index/document.ts';
import { amount, percent } from '../words.ts';
import type { ScaleTrait } from './scale.ts';

const UNIT: Record<ScaleTrait, Said> = {
  tonnesPerDay: { vi: 'tấn/ngày', en: 't a day' },
  cubicMetresOfWaterPerDay: { vi: 'm³ nước/ngày', en: 'm³ of water a day' },
};

/** What matching says about the size of a technology, with the figures that made it. */
export const scaleMessages = {
  compared: (trait: ScaleTrait, takes: Band, need: Band): Said => {
    const figures = (locale: Locale) => [
      amount(takes, UNIT[trait], locale),
      amount(need, UNIT[trait], locale),
    ];
    const [[takesVi, needVi], [takesEn, needEn]] = [figures('vi'), figures('en')];
    if (takes.max < need.min) {
      const sets = Math.ceil(need.min / takes.max);
      return {
        vi: `Làm được ${takesVi}, ít hơn ${needVi} cần làm: phải dùng khoảng ${sets} bộ, hoặc hỏi cỡ lớn hơn.`,
        en: `It handles ${takesEn}, less than the ${needEn} to be done: about ${sets} sets would be needed, or a larger model.`,
      };
    }
    if (takes.min > need.max) {
      const used = need.max / takes.min;
      return {
        vi: `Làm được ${takesVi}, nhiều hơn ${needVi} cần làm: máy chỉ chạy khoảng ${percent(used, 'vi')} công suất. Hãy hỏi cỡ nhỏ hơn hoặc dùng chung.`,
        en: `It handles ${takesEn}, more than the ${needEn} to be done: it would run at about ${percent(used, 'en')}. Ask for a smaller model, or share it.`,
      };
    }
    return {
      vi: `Làm được ${takesVi}, đúng cỡ ${needVi} cần làm.`,
      en: `It handles ${takesEn}, the size of the ${needEn} to be done.`,
    };
  },
  untoldByNeed: (): Said => ({
    vi: 'Chưa rõ mỗi ngày phải làm bao nhiêu tấn hay bao nhiêu m³ nước: bên đăng nhu cầu hãy ghi.',
    en: 'How many tonnes or m³ of water there are a day is not known: whoever posted the need can state it.',
  }),
  untoldByTechnology: (trait: ScaleTrait, need: Band): Said => ({
    vi: `Cần làm ${amount(need, UNIT[trait], 'vi')}; chưa rõ công nghệ làm được bao nhiêu: bên cung cấp hãy ghi.`,
    en: `There are ${amount(need, UNIT[trait], 'en')} to be done; how much it handles is not known: the provider can state it.`,
  }),
};
