import type { Actor } from '../../../kernel/actor.ts';
import { may } from '../../identity/index.ts';
import type { RecordKind } from '../submissions/schema.ts';

/** Who answers for a record: a person, or an organisation through whomever is appointed for it. */
export type Answering = { personId: string | null; organisationId: string | null };

export const HOLDS = { need: 'need.hold', technology: 'technology.hold' } as const;

/**
 * What is held for an organisation is held by everybody with that right there, and by nobody who has lost it: not
 * even by whoever sent it.
 */
export const isHolder = (actor: Actor, holders: readonly Answering[], type: RecordKind): boolean =>
  actor.kind === 'person' &&
  holders.some(({ personId, organisationId }) =>
    organisationId === null ? personId === actor.id : may(actor, HOLDS[type], { organisationId }),
  );
