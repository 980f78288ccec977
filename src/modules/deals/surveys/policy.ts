import type { Actor } from '../../../kernel/actor.ts';
import { missing } from '../../../kernel/errors.ts';
import { may } from '../../identity/index.ts';

/** Surveys are there for whoever runs them anywhere at all. */
export function permitSurveys(actor: Actor): void {
  if (!may(actor, 'survey.run')) throw missing();
}

/** A survey belongs to its province; elsewhere it is missing. */
export function permitSurvey(actor: Actor, province: string): void {
  if (!may(actor, 'survey.run', { province })) throw missing();
}
