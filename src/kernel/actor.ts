/** Who acts. Until people have accounts there are the visitor, the holder of the operator key, and the program. */
export type Actor = { kind: 'visitor' } | { kind: 'operator' } | { kind: 'system'; name: string };

export const VISITOR: Actor = { kind: 'visitor' };
export const OPERATOR: Actor = { kind: 'operator' };
export const system = (name: string): Actor => ({ kind: 'system', name });

/** The actor's name in the act log. */
export const actorName = (actor: Actor): string =>
  actor.kind === 'system' ? `system:${actor.name}` : actor.kind;
