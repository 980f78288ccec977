import type { Actor, Person } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import type { Alert } from './schema.ts';

/** Alerts are a person's own: whoever has an account keeps some, and nobody sees those of another. */
export function permitPerson(actor: Actor): Person {
  if (actor.kind !== 'person') throw missing();
  return actor;
}

export function permitOwn(actor: Actor, alert: Alert | undefined): Alert {
  if (!alert || permitPerson(actor).id !== alert.personId) throw missing();
  return alert;
}
