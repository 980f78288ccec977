import { known } from '../format/known.ts';
import type { TechnologyRecord } from './schema.ts';

/** A record as the JSON in which it is handed to the database. */
export const spellTechnology = (record: TechnologyRecord): string => JSON.stringify(known(record));
