import { legalDay } from '../../../kernel/legal-day.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import {
  findPublishedNeed,
  findPublishedTechnology,
  holdersOfRecord,
  type Need,
  type Technology,
} from '../../catalogue/index.ts';
import { peopleOf, rolesWith } from '../people-of.ts';
import { ANSWERING } from './policy.ts';
import type { Interest, RecordAddress, RecordType } from './schema.ts';

/** What everybody may know of a record: `organisationId` is that of whoever is named with it. */
export type Known = RecordAddress & {
  title: LocalisedText;
  organisationId: string | null;
  country: string | null;
  province: string | null;
};

/** The same of a record that was read before. */
export const known = {
  need: ({ id, title, seekerId, country, province }: Need): Known => {
    return { type: 'need', id, title, organisationId: seekerId, country, province };
  },
  technology: ({ id, title, providerId, country }: Technology): Known => {
    return { type: 'technology', id, title, organisationId: providerId, country, province: null };
  },
};

/** A published record; undefined where there is none, or none any more. */
export async function findRecord(handle: Db | Trx, { type, id }: RecordAddress): Promise<Known | undefined> {
  if (type === 'need') {
    const need = await findPublishedNeed(handle, id);
    return need && known.need(need);
  }
  const technology = await findPublishedTechnology(handle, id);
  return technology && known.technology(technology);
}

/** Who answers for a record: its organisation, named or not, and the people who may. Nobody: it is for brokers. */
export type Receiver = { organisationId: string | null; people: string[] };

export const rolesFor = (type: RecordType) => rolesWith(ANSWERING[type]);

export async function receiverOf(handle: Db | Trx, record: Known, now: Date): Promise<Receiver> {
  const { personIds, organisationIds } = await holdersOfRecord(handle, record.type, record.id);
  const organisationId = record.organisationId ?? organisationIds.toSorted()[0] ?? null;
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
