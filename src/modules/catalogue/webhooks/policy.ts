import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** Where the installation sends news of its own accord concerns the whole country. */
export const mayKeepWebhooks = (actor: Actor): boolean => may(actor, 'webhook.keep', {});

export function permitKeepWebhooks(actor: Actor): void {
  if (!mayKeepWebhooks(actor)) throw missing();
}

/** Who watches the system sees where news goes and whether it arrives. */
export function permitSeeWebhooks(actor: Actor): void {
  if (!mayKeepWebhooks(actor) && !may(actor, 'system.watch', {})) throw missing();
}
