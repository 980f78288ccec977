import { legalDay } from '../../../../kernel/legal-day.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import { territoryOf } from '../../../identity/index.ts';
import { rolesWith } from '../../people-of.ts';
import { type Standing, standingWithout } from './store.ts';

/** What waits for a broker where there is none, for those who could appoint one; `until`: when the first of it ends. */
export const standingOfUncalled = ({ actor, database, now }: Ctx): Promise<Standing> =>
  standingWithout(database.db, territoryOf(actor, 'person.grant'), {
    roles: rolesWith('interest.escalated'),
    day: legalDay(now),
  });
