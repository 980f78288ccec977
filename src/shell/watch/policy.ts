import type { Actor } from '../../kernel/actor.ts';
import { missing } from '../../kernel/errors.ts';
import { may } from '../../modules/identity/index.ts';

/** What the program does by itself is watched for the whole country: letters and acts know no provinces. */
export function permitWatch(actor: Actor): void {
  if (!may(actor, 'system.watch', {})) throw missing();
}

/** A letter may hold a link that signs somebody in: only who appoints people may read it. */
export const maySeeLetters = (actor: Actor): boolean => may(actor, 'person.grant', {});
