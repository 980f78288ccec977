import { missing } from '../../../kernel/errors.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { RecordKind } from '../submissions/schema.ts';
import { fieldsFor, relationsOf } from './policy.ts';
import { type ConfidentialField, CONFIDENTIAL } from './schema.ts';
import { findStanding, findWhole, type WholeRecord } from './store.ts';

export type Opened = { whole: WholeRecord; visible: ReadonlySet<ConfidentialField> };

/** An inspector reads what was said in confidence: that it was read, and which fields, is on record for ever. */
export async function inspectRecord(ctx: Ctx, kind: RecordKind, id: string): Promise<Opened> {
  return ctx.database.transaction(async trx => {
    const whole = await findWhole(trx, kind, id);
    if (!whole) throw missing();
    const standing = await findStanding(trx, kind, id);
    const relations = relationsOf(ctx.actor, standing, { proof: false, party: false });
    if (!relations.includes('inspector')) throw missing();
    const visible = fieldsFor(['inspector']);
    const fields = CONFIDENTIAL[kind].filter(field => visible.has(field));
    await recordAct(trx, ctx, {
      kind: 'record.read-confidential',
      subjects: [{ type: kind, id }],
      payload: { fields },
    });
    return { whole, visible };
  });
}
