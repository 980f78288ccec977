import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Band, Level } from '../index/document.ts';
import { GOOD } from './constants.ts';
import { amount, LEVEL_NAMES, percent, sectorNames, vnd } from './words.ts';

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

const say = (make: (locale: Locale) => string): Said => ({ vi: make('vi'), en: make('en') });
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
  const { name, unit, lift } = RESOURCE[part];
  const figures = (locale: Locale) => [amount(takes, unit, locale), amount(has, unit, locale)];
  const [takesVi, hasVi] = figures('vi');
  const [takesEn, hasEn] = figures('en');
  if (takes.min <= has.max) {
    return {
      vi: `Cần ${takesVi} (${name.vi}), bạn có ${hasVi}: đủ.`,
      en: `It needs ${takesEn} (${name.en}) and you have ${hasEn}: enough.`,
    };
  }
  const short = 1 - has.max / takes.min;
  return {
    vi: `Cần ${takesVi} (${name.vi}), bạn có ${hasVi}: thiếu khoảng ${percent(short, 'vi')}. ${lift.vi}`,
    en: `It needs ${takesEn} (${name.en}) and you have ${hasEn}: about ${percent(short, 'en')} short. ${lift.en}`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What matching says about each part, with the figures that made it. */
export const messages = {
  sectorSame: (codes: readonly string[]): Said => ({
    vi: `Cùng lĩnh vực: ${sectorNames(codes, 'vi')}.`,
    en: `The same sector: ${sectorNames(codes, 'en')}.`,
  }),
  sectorOther: (theirs: readonly string[], near: boolean): Said => ({
    vi: `Công nghệ thuộc lĩnh vực ${near ? 'gần' : 'khác'}: ${sectorNames(theirs, 'vi')}. Hãy hỏi xem đã dùng trong ngành của bạn chưa.`,
    en: `The technology comes from ${near ? 'a related' : 'another'} sector: ${sectorNames(theirs, 'en')}. Ask whether it has served in yours.`,
  }),
  sectorUnknownOfNeed: (): Said => ({
    vi: 'Nhu cầu chưa ghi lĩnh vực: bên đăng nhu cầu hãy chọn.',
    en: 'The need names no sector yet: whoever posted the need can choose it.',
  }),
  sectorUnknownOfTechnology: (): Said => ({
    vi: 'Công nghệ chưa ghi lĩnh vực: bên cung cấp hãy chọn.',
    en: 'The technology names no sector yet: the provider can choose it.',
  }),
  levelEnough: (has: Level, takes: Level): Said => ({
    vi: `Đòi hỏi trình độ ${LEVEL_NAMES[takes].vi}, doanh nghiệp đang ở mức ${LEVEL_NAMES[has].vi}: đủ.`,
    en: `It demands the level "${LEVEL_NAMES[takes].en}" and the firm is at "${LEVEL_NAMES[has].en}": enough.`,
  }),
  levelShort: (has: Level, takes: Level, steps: number): Said => ({
    vi: `Đòi hỏi trình độ ${LEVEL_NAMES[takes].vi}, doanh nghiệp đang ở mức ${LEVEL_NAMES[has].vi}: thấp hơn ${steps} bậc. Cần đào tạo hoặc nâng cấp dây chuyền trước.`,
    en: `It demands the level "${LEVEL_NAMES[takes].en}" while the firm is at "${LEVEL_NAMES[has].en}": ${steps} ${steps === 1 ? 'step' : 'steps'} short. Training or an upgraded line comes first.`,
  }),
  levelUnknownOfTechnology: (): Said => ({
    vi: 'Chưa rõ công nghệ đòi hỏi trình độ nào: bên cung cấp hãy ghi.',
    en: 'Which level the technology demands is not known: the provider can state it.',
  }),
  levelUnknownOfNeed: (): Said => ({
    vi: 'Chưa rõ trình độ công nghệ của doanh nghiệp: bên đăng nhu cầu hãy tự đánh giá.',
    en: "The firm's technology level is not known: whoever posted the need can assess it.",
  }),
  trlUnknown: (): Said => ({
    vi: 'Chưa rõ mức sẵn sàng (TRL) của công nghệ: bên cung cấp hãy ghi.',
    en: "The technology's readiness (TRL) is not known: the provider can state it.",
  }),
  deadlineUnknown: (trl: number): Said => ({
    vi: `Công nghệ ở mức sẵn sàng TRL ${trl}; nhu cầu chưa ghi thời hạn: bên đăng nhu cầu hãy ghi.`,
    en: `The technology is at TRL ${trl}; the need gives no deadline yet: whoever posted it can.`,
  }),
  readiness: (trl: number, deadline: string, months: number, value: number): Said => {
    const left = Math.max(0, Math.round(months));
    const good = value >= GOOD;
    return {
      vi: `Công nghệ ở mức sẵn sàng TRL ${trl}, thời hạn ${formatDate('vi', deadline)} (còn ${left} tháng): ${good ? 'kịp' : 'khó kịp. Hãy lùi thời hạn hoặc hỏi bản đã chạy thử'}.`,
      en: `The technology is at TRL ${trl} and the deadline is ${formatDate('en', deadline)} (${left} ${left === 1 ? 'month' : 'months'} left): ${good ? 'in time' : 'hardly in time. Move the deadline, or ask for a tested version'}.`,
    };
  },
  money: moneySentence,
  moneyUnknownOfTechnology: (part: MoneyPart): Said => ({
    vi: `Chưa rõ ${MONEY[part].name.vi}: bên cung cấp hãy ghi.`,
    en: `The ${MONEY[part].name.en} is not known: the provider can state it.`,
  }),
  moneyUnknownOfNeed: (part: MoneyPart, takes: Band): Said => ({
    vi: `${MONEY[part].takes.vi} ${vnd(takes, 'vi')}; nhu cầu chưa ghi mức dự kiến: bên đăng nhu cầu hãy ghi.`,
    en: `${MONEY[part].takes.en} ${vnd(takes, 'en')}${part === 'runningCost' ? ' a year' : ''}; the need gives no figure yet: whoever posted it can.`,
  }),
  resource: resourceSentence,
  resourceUnknownOfTechnology: (part: ResourcePart): Said => ({
    vi: `Chưa rõ cần bao nhiêu ${RESOURCE[part].name.vi}: bên cung cấp hãy ghi.`,
    en: `How much it needs (${RESOURCE[part].name.en}) is not known: the provider can state it.`,
  }),
  resourceUnknownOfNeed: (part: ResourcePart, takes: Band): Said => {
    const { name, unit } = RESOURCE[part];
    return say(locale =>
      locale === 'vi'
        ? `${capital(name.vi)}: cần ${amount(takes, unit, 'vi')}; nhu cầu chưa ghi mình có bao nhiêu: bên đăng nhu cầu hãy ghi.`
        : `${capital(name.en)}: it needs ${amount(takes, unit, 'en')}; the need does not say what there is: whoever posted it can.`,
    );
  },
};
