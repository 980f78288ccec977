import { legalDay } from '../../../kernel/legal-day.ts';
import { localised } from '../../../kernel/localised.ts';
import type { OrganisationRecord } from '../../directory/index.ts';
import type { NeedRecord } from '../needs/schema.ts';
import type { TechnologyRecord } from '../technologies/schema.ts';
import {
  countryOf,
  dayOf,
  descriptionOf,
  digestOf,
  partyOf,
  summaryOf,
  titleOf,
  trlOf,
  webAddress,
  words,
} from './rules.ts';
import type { ImportRecord } from './schema.ts';

export type Placed = { id: string; digest: string; partyId: string | null; now: Date };

export function toTechnology(record: ImportRecord, { id, digest, partyId, now }: Placed): TechnologyRecord {
  return {
    id,
    source: record.source.name,
    ref: record.ref,
    digest,
    title: titleOf(record),
    summary: summaryOf(record),
    description: descriptionOf(record),
    providerId: partyId,
    country: countryOf(record),
    sourceUrl: webAddress(record.source.url),
    licence: record.source.licence ?? null,
    sectors: [],
    forms: [],
    trl: trlOf(record),
    green: null,
    price: null,
    takes: {},
    demandsLevel: null,
    ip: words(record.ip),
    tags: words(record.tags),
    publishedAt: dayOf(record.publishedAt) ?? legalDay(now),
    sample: false,
  };
}

export function toNeed(record: ImportRecord, { id, digest, partyId, now }: Placed): NeedRecord {
  return {
    id,
    source: record.source.name,
    ref: record.ref,
    digest,
    title: titleOf(record),
    description: descriptionOf(record),
    product: [],
    seekerId: partyId,
    country: countryOf(record),
    province: null,
    sourceUrl: webAddress(record.source.url),
    licence: record.source.licence ?? null,
    sectors: [],
    tags: words(record.tags),
    deadline: dayOf(record.deadline),
    publishedAt: dayOf(record.publishedAt) ?? legalDay(now),
    sample: false,
  };
}

/** The organisation that a record names; within a source it is known by its name. */
export function toOrganisation(record: ImportRecord): OrganisationRecord | undefined {
  const party = partyOf(record);
  if (!party) return undefined;
  const facts = {
    name: localised({ [record.lang ?? 'en']: party.name }),
    description: [],
    kind: party.type ?? null,
    country: countryOf({ ...record, extra: null }),
    province: null,
    website: null,
    sample: false,
  };
  return { ...facts, source: record.source.name, ref: party.name.toLowerCase(), digest: digestOf(facts) };
}
