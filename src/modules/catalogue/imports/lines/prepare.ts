import { hash } from 'node:crypto';
import type { OrganisationRecord } from '../../../directory/index.ts';
import { confidenceIn, partyOf, toNeed, toOrganisation, toTechnology } from '../../format/convert.ts';
import type { CatalogueRecord } from '../../format/record-format.ts';
import type { NeedRecord } from '../../needs/schema.ts';
import type { RecordPlace } from '../../tables/index.ts';
import type { TechnologyRecord } from '../../technologies/schema.ts';
import { spellTechnology } from '../../technologies/store.ts';

/** What one line tells, ready to be stored but for its id and its party. */
export type Told = {
  line: number;
  place?: RecordPlace;
  record: CatalogueRecord;
  /** Changes exactly when what is kept of the record changes. */
  digest: string;
  row: TechnologyRecord | NeedRecord | undefined;
  /** A technology as the database reads it. */
  spelt: string | undefined;
  /** The organisation that it is or names, as far as it tells more than a ref. */
  party: OrganisationRecord | undefined;
  /** The name of that organisation within the source. */
  partyRef: string | undefined;
};

export type Prepare = (record: CatalogueRecord) => Omit<Told, 'line' | 'place'>;

/** Turns records into what is stored. The same few organisations are named again and again: each is read once. */
export function makePrepare(now: () => Date): Prepare {
  const parties = new Map<string, OrganisationRecord | undefined>();
  const partyFor = (record: CatalogueRecord) => {
    if (record.kind === 'organisation') return toOrganisation(record);
    const key = JSON.stringify([record.source.name, record.lang, partyOf(record)]);
    if (!parties.has(key)) parties.set(key, toOrganisation(record));
    return parties.get(key);
  };
  return record => {
    const party = partyFor(record);
    const partyRef = party?.ref ?? partyOf(record)?.ref;
    return { record, party, partyRef, ...rowOf(record, `${party?.digest} ${partyRef}`, now()) };
  };
}

type Row = Pick<Told, 'digest' | 'row' | 'spelt'>;

/** The day of import, which stands where no day of publication is told, is no part of what is told. */
function rowOf(record: CatalogueRecord, party: string, now: Date): Row {
  const at = { id: '', digest: '', party: undefined, now };
  if (record.kind === 'organisation') return { digest: digestOf(party), row: undefined, spelt: undefined };
  if (record.kind === 'need') {
    const row = toNeed(record, at);
    const kept = [{ ...row, publishedAt: record.publishedAt }, confidenceIn(record)];
    return { digest: digestOf(party + JSON.stringify(kept)), row, spelt: undefined };
  }
  const row = toTechnology(record, at);
  const kept = spellTechnology(record.publishedAt ? row : { ...row, publishedAt: '' });
  const digest = digestOf(party + kept);
  return { digest, row, spelt: respelt(kept, { digest, publishedAt: row.publishedAt }) };
}

const digestOf = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);

/** A record as it was spelt, with more behind it: of two members with one name the last counts. */
export const respelt = (spelt: string, more: object): string =>
  `${spelt.slice(0, -1)},${JSON.stringify(more).slice(1)}`;
