import type { LocalisedText } from '../../../../kernel/localised.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { listNeeds } from '../../needs/store.ts';
import { listTechnologies } from '../../technologies/store.ts';
import type { ImportRun, RecordRef } from '../schema.ts';

export type LeftRecord = RecordRef & { title: LocalisedText; published: boolean };

/** The first of the records that undoing a run left alone, by name. */
export async function listLeft(db: Db, run: ImportRun): Promise<LeftRecord[]> {
  const refs = run.undo?.leftRecords ?? [];
  const ids = (kind: RecordRef['kind']) => refs.filter(ref => ref.kind === kind).map(ref => ref.id);
  const technologies = await listTechnologies(db, ids('technology'));
  const needs = await listNeeds(db, ids('need'));
  const records = new Map([...technologies, ...needs].map(record => [record.id, record]));
  return refs.flatMap(ref => {
    const record = records.get(ref.id);
    return record ? [{ ...ref, title: record.title, published: record.state === 'published' }] : [];
  });
}
