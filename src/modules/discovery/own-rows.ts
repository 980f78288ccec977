import type { OwnRows } from '../../platform/db/own-rows.ts';

/** What this module keeps about a person, for the download of one's data. */
export const ownAlertRows: readonly OwnRows[] = [
  {
    as: 'alerts',
    table: 'alert',
    person: 'person_id',
    columns: ['created_at', 'id', 'name', 'kind', 'query', 'filters', 'need_id', 'cadence', 'locale', 'stopped_at'],
  },
];
