import type { Grant } from '../../../kernel/actor.ts';
import { type Capability, ROLE_RULES } from './rules.ts';

/** Gives or takes rights, reads what was told in confidence, or changes the records of many at once. */
export const GUARDED: readonly Capability[] = [
  'person.grant',
  'account.lock',
  'act.read',
  'deal.read',
  'mastery.read',
  'interest.read',
  'record.read-confidential',
  'record.import',
  'thesaurus.keep',
  'system.watch',
  'webhook.keep',
];

/** The whole appointment waits for a second factor, not a part of what it allows. */
export const isGuarded = ({ role }: Pick<Grant, 'role'>): boolean =>
  ROLE_RULES[role].may.some(capability => GUARDED.includes(capability));
