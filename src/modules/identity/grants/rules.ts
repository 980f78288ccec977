import type { Actor, Grant, Role } from '../../../kernel/actor.ts';

/** What can be permitted, as noun and verb. A policy asks for one of these; no page asks for a role. */
export const CAPABILITIES = [
  'need.hold',
  'technology.hold',
  'need.enter-for-firm',
  'record.review',
  'record.import',
  'record.read-confidential',
  'translation.review',
  'thesaurus.keep',
  'interest.read',
  'interest.escalated',
  'deal.broker',
  'deal.read',
  'match.judge',
  'search.assign',
  'search.carry-out',
  'survey.run',
  'mastery.claim',
  'mastery.confirm',
  'mastery.read',
  'person.grant',
  'account.lock',
  'member.invite',
  'act.read',
  'system.watch',
  'webhook.keep',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** How far a role reaches: for the organisation that it is held for, or for the territory of an authority. */
type Reach = 'organisation' | 'authority';
type RoleRule = { reach: Reach; may: readonly Capability[] };

/** After the duties of the Law on Technology Transfer, Art. 21, 31 to 34, 43 to 48 and 54 to 58. */
export const ROLE_RULES: Record<Role, RoleRule> = {
  seeker: { reach: 'organisation', may: ['need.hold', 'mastery.claim', 'member.invite'] },
  owner: { reach: 'organisation', may: ['technology.hold', 'mastery.claim', 'member.invite'] },
  broker: {
    reach: 'authority',
    may: [
      'need.enter-for-firm',
      'interest.read',
      'interest.escalated',
      'deal.broker',
      'match.judge',
      'search.assign',
      'search.carry-out',
    ],
  },
  expert: { reach: 'authority', may: ['mastery.confirm'] },
  financier: { reach: 'organisation', may: ['member.invite'] },
  officer: {
    reach: 'authority',
    may: ['need.enter-for-firm', 'record.review', 'survey.run', 'search.assign', 'mastery.confirm'],
  },
  head: { reach: 'authority', may: ['record.review', 'survey.run', 'search.assign', 'interest.read'] },
  clerk: { reach: 'authority', may: [] },
  'ministry-officer': { reach: 'authority', may: ['search.assign', 'mastery.confirm'] },
  'programme-operator': {
    reach: 'authority',
    may: [
      'record.review',
      'record.import',
      'interest.read',
      'interest.escalated',
      'match.judge',
      'search.assign',
      'survey.run',
      'mastery.confirm',
    ],
  },
  'data-steward': {
    reach: 'authority',
    may: ['record.review', 'record.import', 'translation.review', 'thesaurus.keep'],
  },
  'event-organiser': { reach: 'organisation', may: ['member.invite'] },
  'representative-abroad': { reach: 'authority', may: ['search.carry-out'] },
  'foreign-exchange': { reach: 'organisation', may: ['member.invite'] },
  inspector: {
    reach: 'authority',
    may: ['act.read', 'interest.read', 'deal.read', 'mastery.read', 'record.read-confidential', 'system.watch'],
  },
  administrator: { reach: 'authority', may: ['person.grant', 'account.lock', 'system.watch', 'webhook.keep'] },
};

/** The whole country, as an authority. */
export const COUNTRY = 'VN';

/** Where something lies: whose it is, and in which province (a code), as far as known. */
export type Scope = { organisationId?: string | null | undefined; province?: string | null | undefined };

/** What the holder of the operator key may do: set the installation up, and keep it running before there are people. */
const OPERATOR_MAY: readonly Capability[] = [
  'record.review',
  'record.import',
  'translation.review',
  'thesaurus.keep',
  'match.judge',
  'search.assign',
  'interest.read',
  'interest.escalated',
  'person.grant',
  'account.lock',
  'system.watch',
  'webhook.keep',
];

/** The organisation of a role that reaches by authority is the body that its holder works for: it narrows nothing. */
function reaches(grant: Grant, { organisationId, province }: Scope): boolean {
  if (ROLE_RULES[grant.role].reach === 'organisation')
    return grant.organisationId !== null && grant.organisationId === organisationId;
  return grant.authority === COUNTRY || (grant.authority !== null && grant.authority === province);
}

/** May the actor do this, here? Without a scope: anywhere at all, as a page asks that then shows only what lies in reach. */
export function may(actor: Actor, capability: Capability, scope?: Scope): boolean {
  if (actor.kind === 'operator') return OPERATOR_MAY.includes(capability);
  if (actor.kind !== 'person') return false;
  return actor.grants.some(
    grant =>
      ROLE_RULES[grant.role].may.includes(capability) && (scope === undefined || reaches(grant, scope)),
  );
}

/** Where the actor may do this: all of the country, or the provinces and organisations listed. Lists select by it. */
export type Territory = { everywhere: boolean; provinces: string[]; organisations: string[] };

export function territoryOf(actor: Actor, capability: Capability): Territory {
  if (actor.kind === 'operator')
    return { everywhere: OPERATOR_MAY.includes(capability), provinces: [], organisations: [] };
  const grants =
    actor.kind === 'person' ? actor.grants.filter(g => ROLE_RULES[g.role].may.includes(capability)) : [];
  const by = (reach: Reach) => grants.filter(g => ROLE_RULES[g.role].reach === reach);
  const authorities = by('authority').flatMap(({ authority }) => (authority === null ? [] : [authority]));
  return {
    everywhere: authorities.includes(COUNTRY),
    provinces: authorities.filter(code => code !== COUNTRY),
    organisations: by('organisation').flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
  };
}
