import { known } from '../format/known.ts';
import type { TechnologyRecord } from './schema.ts';

/** A record as the JSON in which it is handed to the database. */
export const spellTechnology = (record: TechnologyRecord): string => JSON.stringify(known(record));

/** A record as it was spelt, with more behind it: of two members with one name the last counts. */
export const respelt = (spelt: string, more: object): string =>
  `${spelt.slice(0, -1)},${JSON.stringify(more).slice(1)}`;
