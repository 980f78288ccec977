import { hash } from 'node:crypto';
import type { LocalisedText } from '../../../../kernel/localised.ts';
import type { OrganisationRecord } from '../../../directory/index.ts';
import {
  confidenceIn,
  countryOf,
  partyOf,
  toNeed,
  toOrganisation,
  toTechnology,
} from '../../format/convert.ts';
import type { CatalogueRecord } from '../../format/record-format.ts';
import { titleOf } from '../../format/rules.ts';
import type { NeedConfidence, NeedRecord } from '../../needs/schema.ts';
import type { RecordPlace } from '../../tables/index.ts';
import type { TechnologyRecord } from '../../technologies/schema.ts';
import { spellTechnology } from '../../technologies/spell.ts';
import { makeEncode } from './encode.ts';
import type { Named } from './read-line.ts';

/** What one line tells, ready to be stored but for its id and its party. It may have been read in another thread. */
export type Told = Named & {
  line: number;
  place?: RecordPlace;
  title: LocalisedText;
  /** Changes exactly when what is kept of the record changes. */
  digest: string;
  /** The country that it says itself. */
  country: string | null;
  /** A need; a technology only where it was asked for. */
  row?: TechnologyRecord | NeedRecord;
  /** Of a need. */
  confidence?: NeedConfidence;
  /** A technology as the database reads it, in UTF-8. */
  spelt?: Uint8Array;
  /** The organisation that it is or names, as far as it tells more than a ref. */
  party?: OrganisationRecord;
  /** The name of that organisation within the source. */
  partyRef?: string;
  /** It names that organisation by a ref: the organisation's own record says more of it than this one. */
  partyByRef: boolean;
};

export type Prepare = (record: CatalogueRecord) => Omit<Told, 'line' | 'place'>;

/** `rows`: of technologies too, which are stored as they are spelt. */
export type Prepared = { now: Date; rows: boolean };

/** Turns records into what is stored. The same few organisations are named again and again: each is read once. */
export function makePrepare(how: Prepared): Prepare {
  const encode = makeEncode();
  const parties = new Map<string, OrganisationRecord | undefined>();
  const partyFor = (record: CatalogueRecord) => {
    if (record.kind === 'organisation') return toOrganisation(record);
    const key = JSON.stringify([record.source.name, record.lang, partyOf(record)]);
    if (!parties.has(key)) parties.set(key, toOrganisation(record));
    return parties.get(key);
  };
  return record => {
    const party = partyFor(record);
    const named = partyOf(record)?.ref;
    const partyRef = party?.ref ?? named;
    return {
      kind: record.kind,
      ref: record.ref,
      source: record.source.name,
      country: countryOf(record),
      ...(party && { party }),
      ...(partyRef !== undefined && { partyRef }),
      partyByRef: named !== undefined,
      ...rowOf(record, `${party?.digest} ${partyRef}`, how, encode),
    };
  };
}

type Row = Pick<Told, 'title' | 'digest' | 'row' | 'confidence' | 'spelt'>;

/** The day of import, which stands where no day of publication is told, is no part of what is told. */
function rowOf(
  record: CatalogueRecord,
  party: string,
  { now, rows }: Prepared,
  encode: (text: string) => Uint8Array,
): Row {
  const at = { id: '', digest: '', party: undefined, now };
  if (record.kind === 'organisation') return { title: titleOf(record), digest: digestOf(party) };
  if (record.kind === 'need') {
    const row = toNeed(record, at);
    const confidence = confidenceIn(record);
    const kept = [{ ...row, publishedAt: record.publishedAt }, confidence];
    return { title: row.title, digest: digestOf(party + JSON.stringify(kept)), row, confidence };
  }
  const row = toTechnology(record, at);
  const kept = spellTechnology(record.publishedAt ? row : { ...row, publishedAt: '' });
  const told = encode(party + kept);
  const spelt = told.subarray(Buffer.byteLength(party));
  return { title: row.title, digest: digestOf(told), spelt, ...(rows && { row }) };
}

const digestOf = (told: string | Uint8Array): string => hash('sha256', told, 'hex').slice(0, 32);
