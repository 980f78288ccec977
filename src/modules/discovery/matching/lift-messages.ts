import type { Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { formatDate, formatDecimal, formatVnd } from '../../../platform/i18n/format.ts';
import type { Level, Skill } from '../index/document.ts';
import type { ResourcePart } from './means/messages.ts';
import { LEVEL_NAMES, SKILL_NAMES } from './words.ts';

const MORE: Record<ResourcePart, (n: string) => Said> = {
  area: n => ({ vi: `Thêm ${n} m² mặt bằng`, en: `With ${n} m² more floor space` }),
  power: n => ({ vi: `Thêm ${n} kW điện`, en: `With ${n} kW more power` }),
  water: n => ({ vi: `Thêm ${n} m³ nước mỗi ngày`, en: `With ${n} m³ more water a day` }),
  staff: n => ({ vi: `Thêm ${n} người vận hành`, en: n === '1' ? 'With one more person to run it' : `With ${n} more people to run it` }),
};

const rises = (change: Said, from: number, to: number): Said => ({
  vi: `${change.vi}, điểm ghép từ ${from} lên ${to}.`,
  en: `${change.en}, the score would rise from ${from} to ${to}.`,
});

/** A figure that is asked for is never rounded down. */
const upwards = (n: number, locale: Locale): string => formatDecimal(locale, Math.ceil(n * 10) / 10);

/** What would lift a match, and by how much; scores in whole points of 100. */
export const liftMessages = {
  together: (from: number, to: number): Said =>
    rises({ vi: 'Làm được tất cả', en: 'With all of these' }, from, to),
  budget: (more: number, from: number, to: number): Said =>
    rises(
      {
        vi: `Thêm ${formatVnd('vi', more)} ngân sách`,
        en: `With ${formatVnd('en', more)} more in the budget`,
      },
      from,
      to,
    ),
  resource: (part: ResourcePart, more: number, from: number, to: number): Said =>
    rises({ vi: MORE[part](upwards(more, 'vi')).vi, en: MORE[part](upwards(more, 'en')).en }, from, to),
  level: (level: Level, from: number, to: number): Said =>
    rises(
      {
        vi: `Nâng trình độ công nghệ lên mức ${LEVEL_NAMES[level].vi}`,
        en: `With a technology level of "${LEVEL_NAMES[level].en}"`,
      },
      from,
      to,
    ),
  skill: (skill: Skill, from: number, to: number): Said =>
    rises(
      {
        vi: `Có thêm ${SKILL_NAMES[skill].vi}`,
        en: `With ${SKILL_NAMES[skill].en}`,
      },
      from,
      to,
    ),
  deadline: (day: string, from: number, to: number): Said =>
    rises(
      { vi: `Lùi thời hạn đến ${formatDate('vi', day)}`, en: `With the deadline on ${formatDate('en', day)}` },
      from,
      to,
    ),
};
