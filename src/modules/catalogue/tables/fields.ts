import type { FieldName, TableField } from './field.ts';
import type { RecordKind } from './mapping-types.ts';
import { NEED_FIELDS } from './need-fields.ts';
import { ORGANISATION_FIELDS } from './organisation-fields.ts';
import { TECHNOLOGY_FIELDS } from './technology-fields.ts';

const FIELDS: Record<RecordKind, readonly TableField[]> = {
  technology: TECHNOLOGY_FIELDS,
  need: NEED_FIELDS,
  organisation: ORGANISATION_FIELDS,
};

/** The fields that a column may mean, in the order in which a person looks for them. */
export const fieldsOf = (kind: RecordKind): readonly TableField[] => FIELDS[kind];

export const findField = (kind: RecordKind, name: FieldName): TableField | undefined =>
  FIELDS[kind].find(field => field.name === name);

/** The one field without which there is no record. */
export const titlePath = (kind: RecordKind): 'title' | 'name' => (kind === 'organisation' ? 'name' : 'title');
