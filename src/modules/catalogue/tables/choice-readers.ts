import type { Said } from '../../../kernel/errors.ts';
import { SECTORS } from '../../../kernel/sectors.ts';
import {
  LIST_STATUSES,
  SKILLS,
  TECHNOLOGY_LEVELS,
  TRANSFER_FORMS,
  TRANSFER_MODES,
  TRANSFER_OBJECTS,
  TRANSFER_RIGHTS,
} from '../codes.ts';
import { type Cell, fault, isNotKnown, quoted, type Told } from './cell.ts';
import {
  type Also,
  FORM_WORDS,
  LEVEL_WORDS,
  LIST_WORDS,
  MODE_WORDS,
  OBJECT_WORDS,
  RIGHT_WORDS,
  SECTOR_WORDS,
  SKILL_WORDS,
  TYPE_WORDS,
} from './choice-words.ts';
import { foldWords } from './folded.ts';

type Codes = ReadonlyMap<string, string>;

const wordsOf = (codes: readonly string[], said: Readonly<Record<string, Said>>, also: Also): Codes =>
  new Map(
    codes.flatMap(code =>
      [code, said[code]?.vi, said[code]?.en, ...(also[code] ?? '').split(', ')]
        .map(word => foldWords(word ?? ''))
        .filter(word => word !== '')
        .map(word => [word, code] as const),
    ),
  );

/** One code, or several behind ";" or on lines of their own; the whole cell first, for names that have a comma. */
function choices(name: Said, said: Readonly<Record<string, Said>>, also: Also) {
  const codes = wordsOf(Object.keys(said), said, also);
  const among = { vi: labels(said, 'vi'), en: labels(said, 'en') };
  return (cell: Cell): Told => {
    const parts = codes.has(foldWords(cell.text)) ? [cell.text] : splitChoices(cell.text, codes);
    const strange = parts.find(part => !codes.has(foldWords(part)));
    if (strange !== undefined) return notAmong(name, { ...cell, text: strange }, among);
    const value = [...new Set(parts.map(part => codes.get(foldWords(part))!))];
    return value.length > 0 ? { value } : undefined;
  };
}

function splitChoices(text: string, codes: Codes): string[] {
  const parts = text.split(/[;\n]/).map(part => part.trim()).filter(part => !isNotKnown(part));
  return parts.flatMap(part => {
    const narrower = part.split(/[,/+&]|\bvà\b|\band\b/).map(word => word.trim()).filter(word => word !== '');
    const isKnown = (word: string) => codes.has(foldWords(word));
    return !isKnown(part) && narrower.every(isKnown) ? narrower : [part];
  });
}

const labels = (said: Readonly<Record<string, Said>>, locale: 'vi' | 'en'): string =>
  Object.values(said).map(label => label[locale]).join('; ');

const notAmong = (name: Said, cell: Cell, among: Said) =>
  fault(
    `Không có ${name.vi} nào tên "${quoted(cell)}". Hãy dùng một trong: ${among.vi}.`,
    `There is no ${name.en} called "${quoted(cell)}". Use one of: ${among.en}.`,
  );

/** Of several the first counts where the record has room for one. */
const one = (reader: (cell: Cell) => Told) => (cell: Cell): Told => {
  const told = reader(cell);
  return told && 'value' in told ? { value: (told.value as string[])[0] } : told;
};

export const readSectors = choices({ vi: 'lĩnh vực', en: 'sector' }, SECTORS, SECTOR_WORDS);
export const readForms = choices(
  { vi: 'hình thức chuyển giao', en: 'form of transfer' },
  TRANSFER_FORMS,
  FORM_WORDS,
);
export const readModes = choices(
  { vi: 'phương thức chuyển giao', en: 'mode of transfer' },
  TRANSFER_MODES,
  MODE_WORDS,
);
export const readObjects = choices(
  { vi: 'đối tượng chuyển giao', en: 'object of transfer' },
  TRANSFER_OBJECTS,
  OBJECT_WORDS,
);
export const readRights = choices({ vi: 'quyền chuyển giao', en: 'right' }, TRANSFER_RIGHTS, RIGHT_WORDS);
export const readLevel = one(
  choices({ vi: 'trình độ công nghệ', en: 'technology level' }, TECHNOLOGY_LEVELS, LEVEL_WORDS),
);
export const readSkill = one(choices({ vi: 'tay nghề', en: 'skill' }, SKILLS, SKILL_WORDS));
export const readListStatus = one(choices({ vi: 'danh mục', en: 'list' }, LIST_STATUSES, LIST_WORDS));

const types = wordsOf(Object.keys(TYPE_WORDS), {}, TYPE_WORDS);
/** A type that is not known keeps its words. */
export const readOrganisationType = (cell: Cell): Told => ({
  value: types.get(foldWords(cell.text)) ?? cell.text.trim().replace(/\s+/g, ' '),
});
