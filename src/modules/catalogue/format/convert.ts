import { digestOf } from '../../../kernel/digest.ts';
import { isLegalDay, legalDay } from '../../../kernel/legal-day.ts';
import { isSector } from '../../../kernel/sectors.ts';
import { findProvince } from '../../authorities/index.ts';
import type { OrganisationRecord } from '../../directory/index.ts';
import type { NeedConfidence, NeedDetails, NeedRecord } from '../needs/schema.ts';
import type { TechnologyRecord } from '../technologies/schema.ts';
import { countryCode } from '../../../platform/i18n/countries.ts';
import type {
  CatalogueRecord,
  NeedRecordFormat,
  OrganisationRecordFormat,
  TechnologyRecordFormat,
} from './record-format.ts';
import type { Party } from './technology-format.ts';
import { known, textList } from './known.ts';
import { detailsOf, takesOf } from './technology-details.ts';
import { lineOf, proseOf } from './text-format.ts';

/** Where a record stands in the catalogue: its id, and the organisation that it names. */
export type Placed = {
  id: string;
  digest: string;
  party: { id: string; country: string | null } | undefined;
  now: Date;
  sample?: boolean;
};

export function toTechnology(record: TechnologyRecordFormat, at: Placed): TechnologyRecord {
  return {
    ...listingOf(record, at),
    summary: proseOf(record.summary, record.lang),
    details: detailsOf(record),
    providerId: at.party?.id ?? null,
    country: countryOf(record) ?? at.party?.country ?? null,
    forms: record.forms ?? [],
    trl: trlOf(record),
    green: record.green ?? null,
    price: record.price ?? null,
    takes: takesOf(record),
    demandsLevel: record.demandsLevel ?? null,
    listStatus: record.listStatus ?? null,
    publishedAt: dayOf(record.publishedAt) ?? legalDay(at.now),
    validUntil: dayOf(record.validUntil),
  };
}

export function toNeed(record: NeedRecordFormat, at: Placed): NeedRecord {
  return {
    ...listingOf(record, at),
    product: proseOf(record.product, record.lang),
    details: needDetailsOf(record),
    seekerId: at.party?.id ?? null,
    country: countryOf(record) ?? at.party?.country ?? (record.province ? 'VN' : null),
    province: provinceOf(record.province),
    deadline: dayOf(record.deadline),
    publishedAt: dayOf(record.publishedAt) ?? legalDay(at.now),
  };
}

/** What a record says in confidence: it is kept from every public page. */
export const confidenceIn = (record: NeedRecordFormat): NeedConfidence => ({
  budgetVnd: record.budgetVnd ?? null,
  has: record.has ?? {},
});

const listingOf = (record: TechnologyRecordFormat | NeedRecordFormat, at: Placed) => ({
  id: at.id,
  digest: at.digest,
  source: record.source.name,
  ref: record.ref,
  title: lineOf(record.title, record.lang),
  description: proseOf(record.description, record.lang),
  sourceUrl: webAddress(record.source.url),
  licence: record.source.licence ?? null,
  sectors: (record.sectors ?? []).filter(isSector),
  tags: textList(record.tags),
  sample: at.sample ?? false,
});

function needDetailsOf(record: NeedRecordFormat): NeedDetails {
  const prose = (said: NeedRecordFormat['present']) => proseOf(said, record.lang);
  return known({
    present: prose(record.present),
    targets: record.targets?.map(({ what, figure, words }) =>
      known({ what: lineOf(what, record.lang), figure, words: lineOf(words, record.lang) }),
    ) as NeedDetails['targets'],
    constraints: prose(record.constraints),
    notWanted: prose(record.notWanted),
    codes: record.codes ?? undefined,
  });
}

export const partyOf = (record: CatalogueRecord): Party | null | undefined => {
  if (record.kind === 'technology') return record.provider;
  return record.kind === 'need' ? record.seeker : undefined;
};

/** The name by which a party is known within its source. */
export const partyRef = (party: Party, lang: string | undefined): string =>
  party.ref ?? (lineOf(party.name, lang)[0]?.value ?? '').toLowerCase();

/** The organisation that a record names, as far as it tells more than a ref. */
export function toOrganisation(record: CatalogueRecord): OrganisationRecord | undefined {
  if (record.kind === 'organisation') return organisation(record, record, record.ref);
  const party = partyOf(record);
  return party?.name === undefined ? undefined : organisation(record, party, partyRef(party, record.lang));
}

function organisation(
  { source, lang }: CatalogueRecord,
  told: Party | OrganisationRecordFormat,
  ref: string,
): OrganisationRecord {
  const facts = {
    name: lineOf(told.name, lang),
    description: 'description' in told ? proseOf(told.description, lang) : [],
    kind: told.type ?? null,
    country: told.country ? countryCode(told.country) : null,
    province: provinceOf(told.province),
    website: webAddress(told.website),
    taxCode: told.taxCode ?? null,
    ror: told.ror ?? null,
    sample: false,
  };
  return { ...facts, source: source.name, ref, digest: digestOf(facts) };
}

/** 1 to 9, or null where the source says it in words of its own. */
export function trlOf(record: TechnologyRecordFormat): number | null {
  const trl = Number(record.trl ?? record.extra?.trl);
  return Number.isInteger(trl) && trl >= 1 && trl <= 9 ? trl : null;
}

/** The provider's or seeker's country; sources of many countries say it in `extra.country`. */
export function countryOf(record: CatalogueRecord): string | null {
  const extra = record.kind === 'organisation' ? undefined : record.extra?.country;
  const said = partyOf(record)?.country ?? extra;
  return typeof said === 'string' ? countryCode(said) : null;
}

const provinceOf = (code: string | null | undefined): string | null => findProvince(code)?.code ?? null;

/** Only web addresses are kept: a page links to them. */
export const webAddress = (text: string | null | undefined): string | null =>
  text && /^https?:/i.test(text) && URL.canParse(text) ? text : null;

/** A legal day, 'YYYY-MM-DD', from a date or a timestamp. */
export function dayOf(text: string | null | undefined): string | null {
  const day = text?.slice(0, 10);
  return day && isLegalDay(day) ? day : null;
}
