import type { Said } from '../../../../kernel/errors.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Level } from '../../index/document.ts';
import { GOOD } from '../constants.ts';
import { LEVEL_NAMES, sectorNames } from '../words.ts';

/** What matching says about sector, level and readiness, with the figures that made it. */
export const fitMessages = {
  sectorSame: (codes: readonly string[]): Said => ({
    vi: `Cùng lĩnh vực: ${sectorNames(codes, 'vi')}.`,
    en: `The same sector: ${sectorNames(codes, 'en')}.`,
  }),
  sectorOther: (theirs: readonly string[], near: boolean): Said => ({
    vi: `Công nghệ thuộc lĩnh vực ${near ? 'gần' : 'khác'}: ${sectorNames(theirs, 'vi')}. Hãy hỏi xem đã dùng trong ngành của bạn chưa.`,
    en: `The technology comes from ${near ? 'a related' : 'another'} sector: ${sectorNames(theirs, 'en')}. Ask whether it has served in yours.`,
  }),
  sectorUntoldByNeed: (): Said => ({
    vi: 'Nhu cầu chưa ghi lĩnh vực: bên đăng nhu cầu hãy chọn.',
    en: 'The need names no sector yet: whoever posted the need can choose it.',
  }),
  sectorUntoldByTechnology: (): Said => ({
    vi: 'Công nghệ chưa ghi lĩnh vực: bên cung cấp hãy chọn.',
    en: 'The technology names no sector yet: the provider can choose it.',
  }),
  levelOfNone: (): Said => ({
    vi: 'Không đòi hỏi trình độ công nghệ sẵn có: doanh nghiệp nào cũng đủ.',
    en: 'It demands no technology level beforehand: any firm has enough.',
  }),
  levelEnough: (has: Level, takes: Level): Said => ({
    vi: `Đòi hỏi trình độ ${LEVEL_NAMES[takes].vi}, doanh nghiệp đang ở mức ${LEVEL_NAMES[has].vi}: đủ.`,
    en: `It demands the level "${LEVEL_NAMES[takes].en}" and the firm is at "${LEVEL_NAMES[has].en}": enough.`,
  }),
  levelShort: (has: Level, takes: Level, steps: number): Said => ({
    vi: `Đòi hỏi trình độ ${LEVEL_NAMES[takes].vi}, doanh nghiệp đang ở mức ${LEVEL_NAMES[has].vi}: thấp hơn ${steps} bậc. Cần đào tạo hoặc nâng cấp dây chuyền trước.`,
    en: `It demands the level "${LEVEL_NAMES[takes].en}" while the firm is at "${LEVEL_NAMES[has].en}": ${steps} ${steps === 1 ? 'step' : 'steps'} short. Training or an upgraded line comes first.`,
  }),
  levelUntoldByTechnology: (): Said => ({
    vi: 'Chưa rõ công nghệ đòi hỏi trình độ nào: bên cung cấp hãy ghi.',
    en: 'Which level the technology demands is not known: the provider can state it.',
  }),
  levelUntoldByNeed: (takes: Level): Said => ({
    vi: `Đòi hỏi trình độ ${LEVEL_NAMES[takes].vi}; chưa rõ trình độ công nghệ của doanh nghiệp: bên đăng nhu cầu hãy tự đánh giá.`,
    en: `It demands the level "${LEVEL_NAMES[takes].en}"; the firm's technology level is not known: whoever posted the need can assess it.`,
  }),
  trlUntold: (): Said => ({
    vi: 'Chưa rõ mức sẵn sàng (TRL) của công nghệ: bên cung cấp hãy ghi.',
    en: "The technology's readiness (TRL) is not known: the provider can state it.",
  }),
  deadlineUntold: (trl: number): Said => ({
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
};
