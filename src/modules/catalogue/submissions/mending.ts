import { missing } from '../../../kernel/errors.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { listNeeds, saveNeeds } from '../needs/store.ts';
import { listTechnologies } from '../technologies/store.ts';
import { carryTranslations } from '../translations/rules.ts';
import { floorPriceOf, needRecord, type Received, technologyRecord } from './commands.ts';
import { wordingOf } from './consents/rules.ts';
import { renewConsents } from './consents/store.ts';
import type { CheckedOffer } from './offer-schema.ts';
import type { CheckedNeed } from './post-schema.ts';
import { lockRecord } from './review/store.ts';
import { reviewWorkflow } from './rules.ts';
import type { RecordKind } from './schema.ts';
import type { CheckedSender } from './sender-schema.ts';
import { saveOffer, setNeedSender } from './store.ts';

/** A record that was held or declined comes back as its next version, and waits for review again. */
export async function mendNeed(trx: Trx, ctx: Ctx, id: string, checked: CheckedNeed): Promise<Received> {
  const { ref, from } = await lockMendable(trx, 'need', id);
  const [before] = await listNeeds(trx, [id]);
  const record = carryTranslations(before!, { ...needRecord(ctx, checked, ref), id });
  const { budgetVnd, has, phone, email, organisation } = checked;
  const confidence = { needId: id, budgetVnd, has, phone, email, organisation };
  await saveNeeds(trx, [record], [confidence], 'submitted', null, ctx.now);
  await setNeedSender(trx, confidence);
  return mended(trx, ctx, 'need', { id, ref, from }, checked);
}

/** As `mendNeed`. */
export async function mendOffer(trx: Trx, ctx: Ctx, id: string, checked: CheckedOffer): Promise<Received> {
  const { ref, from } = await lockMendable(trx, 'technology', id);
  const [before] = await listTechnologies(trx, [id]);
  const record = carryTranslations(before!, { ...technologyRecord(ctx, checked, ref), id });
  await saveOffer(trx, record, { ...checked, floorPrice: floorPriceOf(checked) }, ctx.now);
  return mended(trx, ctx, 'technology', { id, ref, from }, checked);
}

async function lockMendable(trx: Trx, kind: RecordKind, id: string) {
  const held = await lockRecord(trx, kind, id);
  if (!held) throw missing();
  reviewWorkflow.next(held.state, 'mend');
  return { ref: held.ref, from: held.state };
}

async function mended(
  trx: Trx,
  ctx: Ctx,
  kind: RecordKind,
  { id, ref, from }: Received & { from: string },
  { consents }: CheckedSender,
): Promise<Received> {
  const given = consents.map(purpose => ({ purpose, wording: wordingOf(ctx.locale, kind, purpose) }));
  await renewConsents(trx, id, given, ctx.now);
  await recordAct(trx, ctx, {
    kind: `${kind}.mend`,
    subjects: [{ type: kind, id }],
    payload: { from, to: 'submitted', consents },
  });
  return { id, ref };
}
