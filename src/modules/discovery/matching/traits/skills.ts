import type { Skill } from '../../index/document.ts';
import { clausesOf } from './clauses.ts';

/** Least first. */
export const SKILLS: readonly Skill[] = ['untrained', 'worker', 'technician', 'engineer', 'postgraduate'];

const whole = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

/** Words for what somebody has learnt, folded; the highest first. */
const WORDS: readonly (readonly [Skill, RegExp])[] = [
  ['postgraduate', whole(`tien si|thac si|ph\\.?d|doctora(?:te|l)|doctor of|master(?:’|')?s`)],
  [
    'engineer',
    whole(
      'ky su|cu nhan|bac si|duoc si|kien truc su|engineers?|bachelor|graduates?|physicians?|pharmacists?',
    ),
  ],
  [
    'technician',
    whole('ky thuat vien|thi nghiem vien|trung cap|cao dang|technicians?|(?:college )?diploma'),
  ],
  [
    'worker',
    whole('tho|cong nhan|van hanh vien|so cap|workers?|operators?|fitters?|welders?|electricians?|masons?'),
  ],
  ['untrained', whole('khong can (?:nghe|hoc)|ai cung|no (?:trade|training|experience)|anybody|anyone')],
];

/** Whoever comes from the other side, or only now and then, is not of the firm. */
const FROM_OUTSIDE = whole(
  'ben ban|ben giao|nha cung cap|tu xa|thue ngoai|supplier|provider|vendor|remote(?:ly)?',
);

/** The most that a text asks of those who run something; `null` when it does not say. */
export function readSkill(text: string): Skill | null {
  const clauses = clausesOf(text).filter(clause => !FROM_OUTSIDE.test(clause));
  return WORDS.find(([, words]) => clauses.some(clause => words.test(clause)))?.[0] ?? null;
}
