import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import {
  readArea,
  readAreaBand,
  readMoney,
  readPower,
  readPowerBand,
  readStaff,
  readStaffBand,
  readVndAmount,
  readVndBand,
  readVndPerYear,
  readWater,
  readWaterBand,
} from './amount-readers.ts';
import { type Cell, isNotKnown, type Told } from './cell.ts';
import {
  readForms,
  readLevel,
  readSkill,
  readListStatus,
  readModes,
  readObjects,
  readOrganisationType,
  readRights,
  readSectors,
} from './choice-readers.ts';
import {
  isNothing,
  readAddress,
  readCurrency,
  readDay,
  readTaxCode,
  readTrl,
  readVsic,
  readYesNo,
} from './fact-readers.ts';
import type { Reads } from './field.ts';
import { readCountry, readProvince } from './place-readers.ts';

const MOST = 50;

const items = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map(part => cleanLine(part).replace(/^[-•*+–]\s+/, ''))
    .filter(part => !isNotKnown(part) && !isNothing(part))
    .slice(0, MOST);

/** Several values of one cell stand behind ";" or on lines of their own. */
const list = (of: (item: string) => unknown, between = /[;\n]/) => (cell: Cell): Told => {
  const told = items(cell.text, between);
  return told.length > 0 ? { value: told.map(of) } : undefined;
};

const itself = (item: string) => item;

const READERS: Record<Reads, (cell: Cell) => Told> = {
  line: ({ text }) => ({ value: cleanLine(text) }),
  prose: ({ text }) => ({ value: cleanText(text) }),
  texts: list(itself),
  advantages: list(text => ({ text })),
  targets: list(what => ({ what })),
  words: list(itself),
  tags: list(itself, /[;,\n]/),
  country: readCountry,
  province: readProvince,
  sectors: readSectors,
  vsic: readVsic,
  taxCode: readTaxCode,
  address: readAddress,
  organisationType: readOrganisationType,
  forms: readForms,
  objects: readObjects,
  modes: readModes,
  rights: readRights,
  level: readLevel,
  skill: readSkill,
  listStatus: readListStatus,
  trl: readTrl,
  yesNo: readYesNo,
  day: readDay,
  price: readMoney,
  currency: readCurrency,
  vndBand: readVndBand,
  vndPerYear: readVndPerYear,
  vnd: readVndAmount,
  areaBand: readAreaBand,
  powerBand: readPowerBand,
  waterBand: readWaterBand,
  staffBand: readStaffBand,
  area: readArea,
  power: readPower,
  water: readWater,
  staff: readStaff,
};

/** What a cell says as a value of its field; a cell that says it does not know says nothing. */
export const readCell = (reads: Reads, cell: Cell): Told =>
  isNotKnown(cell.text) ? undefined : READERS[reads](cell);
