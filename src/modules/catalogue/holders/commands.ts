import { conflict, missing } from '../../../kernel/errors.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { lockRecord } from '../submissions/review/store.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { permitActing } from './acting/policy.ts';
import { holdsRecord } from './queries.ts';
import { saveHolder } from './store.ts';

const HELD = {
  vi: 'Hồ sơ này đã nằm trong tài khoản của bạn.',
  en: 'You hold this record in your account already.',
};

/** Takes a record that was sent by a private link into the account; `proof` says whether the link was right. */
export async function holdRecord(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  proof: boolean,
  organisationId: string | null = null,
): Promise<void> {
  const { actor } = ctx;
  if (!proof || actor.kind !== 'person') throw missing();
  permitActing(actor, kind, { organisationId, representation: null }, null);
  await ctx.database.transaction(async trx => {
    if (!(await lockRecord(trx, kind, id))) throw missing();
    if (await holdsRecord(trx, actor, kind, id)) throw conflict(HELD);
    await saveHolder(trx, kind, id, { personId: actor.id, organisationId }, ctx.now);
    await recordAct(trx, ctx, {
      kind: 'record.hold',
      subjects: [{ type: kind, id }],
      ...(organisationId === null ? {} : { onBehalfOf: `organisation:${organisationId}` }),
    });
  });
}
