import type { OwnRows } from '../../platform/db/own-rows.ts';

/** What this module keeps about a person, for the download of one's data. */
export const ownRecordRows: readonly OwnRows[] = [
  {
    as: 'recordsHeld',
    table: 'record_holder',
    person: 'person_id',
    columns: ['since', 'record_type', 'record_id', 'organisation_id'],
  },
  {
    as: 'reviews',
    table: 'record_review',
    person: 'person_id',
    columns: ['reviewed_at', 'record_type', 'record_id', 'outcome', 'comment'],
  },
  {
    as: 'translationsReviewed',
    table: 'translation_review',
    person: 'person_id',
    columns: ['reviewed_at', 'record_type', 'record_id', 'path', 'lang'],
  },
];
