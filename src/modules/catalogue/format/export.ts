import type { LocalisedText } from '../../../kernel/localised.ts';
import type { Organisation } from '../../directory/index.ts';
import type { Need } from '../needs/schema.ts';
import type { Technology } from '../technologies/schema.ts';

type Json = Record<string, unknown>;

/**
 * A public technology as a line of the record format: read in again, it is the same record. Nothing that was
 * said in confidence is in a `Technology`, so nothing of it can be here.
 */
export function technologyToRecord(t: Technology, provider: Organisation | undefined): Json {
  const { details, takes } = t;
  return told({
    ...listing(t, 'technology'),
    summary: toText(t.summary),
    problem: toText(details.problem),
    advantages: details.advantages?.map(({ text, figure, against }) =>
      told({ text: toText(text), figure, against: toText(against) }),
    ),
    applications: details.applications?.map(toText),
    specification: details.specification?.map(({ name, figure, words }) =>
      told({ name: toText(name), figure, words: toText(words) }),
    ),
    provider: provider && party(provider),
    objects: details.objects,
    forms: t.forms,
    modes: details.modes,
    rights: details.rights,
    trl: t.trl,
    ip: details.ip?.map(({ note, ...right }) => told({ ...right, note: toText(note) })),
    standards: details.standards,
    price: t.price,
    takes: told({
      ...takes,
      skills: toText(takes.skills),
      inputs: toText(takes.inputs),
      climate: toText(takes.climate),
      certificates: takes.certificates?.map(toText),
    }),
    demandsLevel: t.demandsLevel,
    references: details.references?.map(({ site, result, ...more }) =>
      told({ site: toText(site), ...more, result: toText(result) }),
    ),
    codes: details.codes,
    green: t.green,
    listStatus: t.listStatus,
    validUntil: t.validUntil,
  });
}

/** A published need as a line of the record format, without anything that its sender said in confidence. */
export function needToRecord(n: Need, seeker: Organisation | undefined): Json {
  const { details } = n;
  return told({
    ...listing(n, 'need'),
    seeker: seeker && party(seeker),
    product: toText(n.product),
    province: n.province,
    present: toText(details.present),
    targets: details.targets?.map(({ what, figure, words }) =>
      told({ what: toText(what), figure, words: toText(words) }),
    ),
    constraints: toText(details.constraints),
    notWanted: toText(details.notWanted),
    codes: details.codes,
    deadline: n.deadline,
  });
}

const listing = (r: Technology | Need, kind: 'technology' | 'need'): Json => ({
  kind,
  ref: r.ref,
  source: told({ name: r.source, url: r.sourceUrl, licence: r.licence }),
  title: toText(r.title),
  description: toText(r.description),
  sectors: r.sectors,
  tags: r.tags,
  publishedAt: r.publishedAt,
});

const party = (o: Organisation): Json =>
  told({
    ref: o.ref,
    name: toText(o.name),
    country: o.country,
    type: o.kind,
    province: o.province,
    taxCode: o.taxCode,
    ror: o.ror,
    website: o.website,
  });

/** By language; an origin is written where it is not the author's own. */
function toText(text: LocalisedText | undefined): Json | undefined {
  if (!text || text.length === 0) return undefined;
  return Object.fromEntries(
    text.map(({ lang, value, origin }) => [lang, origin === 'original' ? value : { value, origin }]),
  );
}

/** Without what is not known. */
const told = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (value === undefined || value === null) return false;
      if (Array.isArray(value)) return value.length > 0;
      return typeof value !== 'object' || Object.keys(value).length > 0;
    }),
  );
