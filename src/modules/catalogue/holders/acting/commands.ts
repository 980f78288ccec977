import type { Ctx } from '../../../../platform/ctx.ts';
import type { Trx } from '../../../../platform/db/database.ts';
import { findOrganisation } from '../../../directory/index.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { saveHolder } from '../store.ts';
import { permitActing } from './policy.ts';
import type { Acting } from './schema.ts';
import { saveRepresentation } from './store.ts';

/** Notes who answers from now on for a record that has just been saved; its act is still to be recorded. */
export async function keepActing(
  trx: Trx,
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  acting: Acting,
  province: string | null,
): Promise<void> {
  const { organisationId, representation } = acting;
  permitActing(ctx.actor, kind, acting, province ?? (await provinceOf(trx, organisationId)));
  if (representation) await saveRepresentation(trx, id, organisationId, representation);
  // A firm that is not here yet answers by the private link, which is handed to it.
  if (ctx.actor.kind === 'person' && (organisationId !== null || !representation))
    await saveHolder(trx, kind, id, { personId: ctx.actor.id, organisationId }, ctx.now);
}

const provinceOf = async (trx: Trx, organisationId: string | null): Promise<string | null> =>
  organisationId === null ? null : ((await findOrganisation(trx, organisationId))?.province ?? null);

/** What the act says of it: whom it was for, and how the firm agreed. */
export function actingFacts({ organisationId, representation }: Acting) {
  const onBehalfOf = organisationId !== null ? `organisation:${organisationId}` : representation ? 'firm' : undefined;
  const agreed = representation && { by: representation.agreedBy, on: representation.agreedOn };
  return { ...(onBehalfOf ? { onBehalfOf } : {}), payload: agreed ? { agreed } : {} };
}
