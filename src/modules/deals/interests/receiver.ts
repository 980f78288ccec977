import { legalDay } from '../../../kernel/legal-day.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { findPublishedNeed, findPublishedTechnology, holdersOfRecord } from '../../catalogue/index.ts';
import { peopleOf } from '../people-of.ts';
import { ANSWERING } from './policy.ts';
import type { Interest, RecordAddress } from './schema.ts';

/** What everybody may know of a record: `organisationId` is that of whoever is named with it. */
export type Known = RecordAddress & {
  title: LocalisedText;
  organisationId: string | null;
  country: string | null;
  province: string | null;
};

/** A published record; undefined where there is none, or none any more. */
export async function findRecord(handle: Db | Trx, { type, id }: RecordAddress): Promise<Known | undefined> {
  if (type === 'need') {
    const need = await findPublishedNeed(handle, id);
    if (!need) return undefined;
    const { title, seekerId, country, province } = need;
    return { type, id, title, organisationId: seekerId, country, province };
  }
  const technology = await findPublishedTechnology(handle, id);
  if (!technology) return undefined;
  const { title, providerId, country } = technology;
  return { type, id, title, organisationId: providerId, country, province: null };
}

/** Who answers for a record: its organisation, named or not, and the people who may. Nobody: it is for brokers. */
export type Receiver = { organisationId: string | null; people: string[] };

export async function receiverOf(handle: Db | Trx, record: Known, now: Date): Promise<Receiver> {
  const { personIds, organisationIds } = await holdersOfRecord(handle, record.type, record.id);
  const organisationId = record.organisationId ?? organisationIds[0] ?? null;
  const colleagues = organisationId ? await peopleOf(handle, organisationId, ANSWERING[record.type], legalDay(now)) : [];
  return { organisationId, people: [...new Set([...personIds, ...colleagues])] };
}

type Answerable = Pick<Interest, 'recordType' | 'recordId' | 'receiverOrganisationId'>;

/** Those who answer for an interest that has been sent. */
export async function answerersOf(
  handle: Db | Trx,
  { recordType, recordId, receiverOrganisationId }: Answerable,
  now: Date,
): Promise<string[]> {
  const { personIds } = await holdersOfRecord(handle, recordType, recordId);
  const colleagues = receiverOrganisationId 
    ? await peopleOf(handle, receiverOrganisationId, ANSWERING[recordType], legalDay(now))
    : [];
  return [...new Set([...personIds, ...colleagues])];
}

/** Does the person hold it for himself? What an organisation holds is asked of the capability. */
export const holdsRecord = async (handle: Db | Trx, { type, id }: RecordAddress, personId: string): Promise<boolean> =>
  (await holdersOfRecord(handle, type, id)).personIds.includes(personId);
