import type { Said } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { Band, Skill } from '../../index/document.ts';
import { amount, percent, SKILL_NAMES, vnd } from '../words.ts';

export type ResourcePart = 'area' | 'power' | 'water' | 'staff';
export type MoneyPart = 'capital' | 'runningCost';

const RESOURCE: Record<ResourcePart, { name: Said; unit: Said; lift: Said }> = {
  area: {
    name: { vi: 'mặt bằng', en: 'floor space' },
    unit: { vi: 'm²', en: 'm²' },
    lift: { vi: 'Thuê thêm chỗ hoặc chọn loại nhỏ hơn.', en: 'Rent more space, or ask for a smaller model.' },
  },
  power: {
    name: { vi: 'công suất điện', en: 'electric power' },
    unit: { vi: 'kW', en: 'kW' },
    lift: {
      vi: 'Xin tăng công suất điện hoặc chạy lệch giờ.',
      en: 'Ask for a stronger supply, or run in off-peak hours.',
    },
  },
  water: {
    name: { vi: 'nước', en: 'water' },
    unit: { vi: 'm³/ngày', en: 'm³ a day' },
    lift: { vi: 'Tìm thêm nguồn nước hoặc dùng nước tuần hoàn.', en: 'Find more water, or reuse it.' },
  },
  staff: {
    name: { vi: 'người vận hành', en: 'people to run it' },
    unit: { vi: 'người', en: 'people' },
    lift: { vi: 'Tuyển hoặc đào tạo thêm người.', en: 'Hire or train more people.' },
  },
};

/** What the figure is of; a number of people says it already. */
const OF: Record<ResourcePart, Said> = {
  area: { vi: ' mặt bằng', en: ' of floor space' },
  power: { vi: ' điện', en: ' of electric power' },
  water: { vi: ' nước', en: ' of water' },
  staff: { vi: ' vận hành', en: ' to run it' },
};

const MONEY: Record<MoneyPart, { takes: Said; name: Said; lift: Said }> = {
  capital: {
    takes: { vi: 'Cần khoảng', en: 'It takes about' },
    name: { vi: 'vốn đầu tư', en: 'investment' },
    lift: {
      vi: 'Hỏi về trả góp, thuê mua, nguồn hỗ trợ hoặc quy mô nhỏ hơn.',
      en: 'Ask about instalments, leasing, support, or a smaller scale.',
    },
  },
  runningCost: {
    takes: { vi: 'Vận hành mỗi năm tốn khoảng', en: 'Running it costs about' },
    name: { vi: 'chi phí vận hành', en: 'running cost' },
    lift: {
      vi: 'Hỏi bên cung cấp cách giảm chi phí vận hành.',
      en: 'Ask the provider how the running cost can be cut.',
    },
  },
};

const overBy = (takes: Band, has: Band): number =>
  has.max > 0 ? takes.min / has.max - 1 : Number.POSITIVE_INFINITY;

function moneySentence(part: MoneyPart, takes: Band, has: Band): Said {
  const { takes: lead, lift } = MONEY[part];
  const over = overBy(takes, has);
  const yearly = part === 'runningCost' ? ' a year' : '';
  if (over <= 0) {
    return {
      vi: `${lead.vi} ${vnd(takes, 'vi')}, trong mức ${vnd(has, 'vi')} mà bạn dự kiến.`,
      en: `${lead.en} ${vnd(takes, 'en')}${yearly}, within the ${vnd(has, 'en')} that you plan.`,
    };
  }
  const by = (locale: Locale) => (Number.isFinite(over) ? percent(over, locale) : undefined);
  const more = {
    vi: by('vi') ? `: vượt khoảng ${by('vi')}` : '',
    en: by('en') ? `: about ${by('en')} more` : '',
  };
  return {
    vi: `${lead.vi} ${vnd(takes, 'vi')}, trong khi bạn dự kiến ${vnd(has, 'vi')}${more.vi}. ${lift.vi}`,
    en: `${lead.en} ${vnd(takes, 'en')}${yearly}, while you plan ${vnd(has, 'en')}${more.en}. ${lift.en}`,
  };
}

function resourceSentence(part: ResourcePart, takes: Band, has: Band): Said {
  const { unit, lift } = RESOURCE[part];
  const of = OF[part];
  const figures = (locale: Locale) => [amount(takes, unit, locale), amount(has, unit, locale)];
  const [takesVi, hasVi] = figures('vi');
  const [takesEn, hasEn] = figures('en');
  if (takes.min <= has.max) {
    return {
      vi: `Cần ${takesVi}${of.vi}, bạn có ${hasVi}: đủ.`,
      en: `It needs ${takesEn}${of.en} and you have ${hasEn}: enough.`,
    };
  }
  const short = 1 - has.max / takes.min;
  return {
    vi: `Cần ${takesVi}${of.vi}, bạn có ${hasVi}: thiếu khoảng ${percent(short, 'vi')}. ${lift.vi}`,
    en: `It needs ${takesEn}${of.en} and you have ${hasEn}: about ${percent(short, 'en')} short. ${lift.en}`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What matching says about the means, with the figures that made it. */
export const messages = {
  money: moneySentence,
  moneyUntoldByTechnology: (part: MoneyPart): Said => ({
    vi: `Chưa rõ ${MONEY[part].name.vi}: bên cung cấp hãy ghi.`,
    en: `The ${MONEY[part].name.en} is not known: the provider can state it.`,
  }),
  moneyUntoldByNeed: (part: MoneyPart, takes: Band): Said => ({
    vi: `${MONEY[part].takes.vi} ${vnd(takes, 'vi')}; nhu cầu chưa ghi mức dự kiến: bên đăng nhu cầu hãy ghi.`,
    en: `${MONEY[part].takes.en} ${vnd(takes, 'en')}${part === 'runningCost' ? ' a year' : ''}; the need gives no figure yet: whoever posted it can.`,
  }),
  resource: resourceSentence,
  resourceUntoldByTechnology: (part: ResourcePart): Said => ({
    vi: `Chưa rõ cần bao nhiêu ${RESOURCE[part].name.vi}: bên cung cấp hãy ghi.`,
    en: `How much it needs (${RESOURCE[part].name.en}) is not known: the provider can state it.`,
  }),
  resourceUntoldByNeed: (part: ResourcePart, takes: Band): Said => {
    const { name, unit } = RESOURCE[part];
    return {
      vi: `${capital(name.vi)}: cần ${amount(takes, unit, 'vi')}; nhu cầu chưa ghi mình có bao nhiêu: bên đăng nhu cầu hãy ghi.`,
      en: `${capital(name.en)}: it needs ${amount(takes, unit, 'en')}; the need does not say what there is: whoever posted it can.`,
    };
  },
  skill: (takes: Skill, has: Skill, enough: boolean): Said => ({
    vi: `Cần ${SKILL_NAMES[takes].vi}; bạn có ${SKILL_NAMES[has].vi}: ${enough ? 'đủ' : 'chưa đủ. Hãy hỏi về đào tạo, hoặc thuê người trong thời gian đầu'}.`,
    en: `It takes ${SKILL_NAMES[takes].en} and you have ${SKILL_NAMES[has].en}: ${enough ? 'enough' : 'not enough. Ask about training, or hire for the first months'}.`,
  }),
  skillForAnybody: (): Said => ({
    vi: 'Không cần tay nghề sẵn có: người mới cũng học được.',
    en: 'No trade is needed beforehand: newcomers can learn it.',
  }),
  skillUntoldByTechnology: (): Said => ({
    vi: 'Chưa rõ người vận hành cần tay nghề nào: bên cung cấp hãy ghi.',
    en: 'What those who run it must have learnt is not known: the provider can state it.',
  }),
  skillUntoldByNeed: (takes: Skill): Said => ({
    vi: `Cần ${SKILL_NAMES[takes].vi}; nhu cầu chưa ghi tay nghề của người mình có: bên đăng nhu cầu hãy ghi.`,
    en: `It takes ${SKILL_NAMES[takes].en}; the need does not say what its people have learnt: whoever posted it can.`,
  }),
};
