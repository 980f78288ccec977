/** What a person may be appointed to. What each role may do stands in `identity/grants/rules.ts`. */
export const ROLES = [
  'seeker',
  'owner',
  'broker',
  'expert',
  'financier',
  'officer',
  'head',
  'clerk',
  'ministry-officer',
  'programme-operator',
  'data-steward',
  'event-organiser',
  'representative-abroad',
  'foreign-exchange',
  'inspector',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * An appointment in force: a role for one organisation, or for the territory of an authority (a province's code, or
 * 'VN' for the whole country), or for both.
 */
export type Grant = { id: string; role: Role; organisationId: string | null; authority: string | null };

/** `asleep`: how many more grants wait for a second factor. */
export type Person = { kind: 'person'; id: string; grants: readonly Grant[]; asleep?: number };

/** Who acts: a visitor, a person with an account, the holder of the installation's operator key, the program. */
export type Actor =
  | { kind: 'visitor' }
  | Person
  | { kind: 'operator' }
  | { kind: 'system'; name: string };

export const VISITOR: Actor = { kind: 'visitor' };
export const OPERATOR: Actor = { kind: 'operator' };
export const system = (name: string): Actor => ({ kind: 'system', name });

/** The actor's name in the act log: of a person a number that says nothing once the person is erased. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'system') return `system:${actor.name}`;
  return actor.kind === 'person' ? `person:${actor.id}` : actor.kind;
}
