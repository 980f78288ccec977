import { invalid } from '../../../kernel/errors.ts';
import { digestOf } from '../../../kernel/digest.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import { onceForKey, recordAct, requestKey } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { toNeed, toTechnology } from '../format/convert.ts';
import { actingFacts, keepActing } from '../holders/acting/commands.ts';
import { type Acting, FOR_ONESELF } from '../holders/acting/schema.ts';
import type { NeedRecord } from '../needs/schema.ts';
import { saveNeeds } from '../needs/store.ts';
import type { Price, TechnologyRecord } from '../technologies/schema.ts';
import { wordingOf } from './consents/rules.ts';
import { saveConsents } from './consents/store.ts';
import { type CheckedOffer, checkOffer, type OfferedTechnology } from './offer-schema.ts';
import { type CheckedNeed, checkNeed, type PostedNeed } from './post-schema.ts';
import { refOf, titleFrom } from './rules.ts';
import type { RecordKind } from './schema.ts';
import type { CheckedSender } from './sender-schema.ts';
import { nextNumber, saveOffer } from './store.ts';

/** The source of the records that are sent here, as against those that are imported. */
export const OWN_SOURCE = 'Nhịp Cầu';

export type Received = { id: string; ref: string };

/** Takes a need in; the same key with the same words answers with the same need. */
export async function postNeed(
  ctx: Ctx,
  posted: PostedNeed,
  idemKey?: string,
  acting = FOR_ONESELF,
): Promise<Received> {
  const checked = checkNeed(posted, legalDay(ctx.now));
  return once(ctx, idemKey, requestOf(posted, acting), trx => takeNeed(trx, ctx, checked, acting));
}

/** Takes the offer of a technology in; with keys as `postNeed`. */
export async function offerTechnology(
  ctx: Ctx,
  posted: OfferedTechnology,
  idemKey?: string,
  acting = FOR_ONESELF,
): Promise<Received> {
  const checked = checkOffer(posted);
  return once(ctx, idemKey, requestOf(posted, acting), trx => takeOffer(trx, ctx, checked, acting));
}

/** Sent for somebody else, the same words are another request. */
const requestOf = (posted: object, acting: Acting): object =>
  acting === FOR_ONESELF ? posted : { posted, acting };

type Taken = Received & { kind: RecordKind; consents: CheckedSender['consents']; acting: Acting };

/** Saves a checked need; its act is still to be recorded. */
export async function takeNeed(
  trx: Trx,
  ctx: Ctx,
  checked: CheckedNeed,
  acting = FOR_ONESELF,
): Promise<Taken> {
  const record = needRecord(ctx, checked, refOf(await nextNumber(trx)));
  const { budgetVnd, has, phone, email, organisation } = checked;
  const confidence = { needId: record.id, budgetVnd, has, phone, email, organisation };
  await saveNeeds(trx, [record], [confidence], 'submitted', null, ctx.now);
  await keepActing(trx, ctx, 'need', record.id, acting, checked.province ?? organisation?.province ?? null);
  return { ...(await agreed(trx, ctx, 'need', record, checked)), acting };
}

/** Saves the checked offer of a technology; its act is still to be recorded. */
export async function takeOffer(
  trx: Trx,
  ctx: Ctx,
  checked: CheckedOffer,
  acting = FOR_ONESELF,
): Promise<Taken> {
  const record = technologyRecord(ctx, checked, refOf(await nextNumber(trx)));
  await saveOffer(trx, record, { ...checked, floorPrice: floorPriceOf(checked) }, ctx.now);
  await keepActing(trx, ctx, 'technology', record.id, acting, null);
  return { ...(await agreed(trx, ctx, 'technology', record, checked)), acting };
}

/** The least that an owner would take is for whoever negotiates for them: it is no part of the public record. */
export const floorPriceOf = ({ record: { price } }: CheckedOffer): Price | null =>
  price?.kind === 'floor' ? price : null;

async function agreed(
  trx: Trx,
  ctx: Ctx,
  kind: RecordKind,
  { id, ref }: Received,
  { consents }: CheckedSender,
): Promise<Omit<Taken, 'acting'>> {
  const given = consents.map(purpose => ({ purpose, wording: wordingOf(ctx.locale, kind, purpose) }));
  await saveConsents(trx, id, given, ctx.now);
  return { kind, id, ref, consents };
}

const ACT = { need: 'need.post', technology: 'technology.offer' } as const;

export const recordTaken = (
  trx: Trx,
  ctx: Ctx,
  { kind, id, ref, consents, acting }: Taken,
  key?: ReturnType<typeof requestKey>,
) => {
  const { payload, ...facts } = actingFacts(acting);
  return recordAct(trx, ctx, {
    kind: ACT[kind],
    subjects: [{ type: kind, id }],
    ...facts,
    payload: { ref, consents, ...payload },
    ...(key ? { key } : {}),
  });
};

function once(
  ctx: Ctx,
  idemKey: string | undefined,
  posted: object,
  take: (trx: Trx) => Promise<Taken>,
): Promise<Received> {
  const key = idemKey === undefined ? undefined : requestKey(ctx, checkKey(idemKey), posted);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const taken = await take(trx);
      await recordTaken(trx, ctx, taken, key);
      return { id: taken.id, ref: taken.ref };
    },
    async act => ({ id: act.subjects[0]!.id, ref: (act.payload as { ref: string }).ref }),
  );
}

function checkKey(idemKey: string): string {
  if (/^[\x21-\x7e]{8,200}$/.test(idemKey)) return idemKey;
  throw invalid({
    vi: 'Mã chống gửi trùng cần 8 đến 200 ký tự không dấu, không khoảng trắng.',
    en: 'An idempotency key has 8 to 200 visible ASCII characters.',
  });
}

const NOWHERE = { digest: '', party: undefined };
const ownSource = { name: OWN_SOURCE };

export function needRecord(ctx: Ctx, need: CheckedNeed, ref: string): NeedRecord {
  const record = toNeed(
    {
      kind: 'need',
      ref,
      source: ownSource,
      lang: need.lang,
      title: need.title || titleFrom(need),
      description: need.problem,
      product: need.product,
      present: need.present,
      targets: need.targets,
      constraints: need.constraints,
      notWanted: need.notWanted,
      province: need.province,
      sectors: need.sector ? [need.sector] : [],
      deadline: need.deadline,
    },
    { ...NOWHERE, id: newId(ctx.now), now: ctx.now },
  );
  // Published, it will have a day; and it comes from Vietnam, whether or not the province is known.
  return digested({ ...record, country: 'VN', publishedAt: null });
}

export function technologyRecord(ctx: Ctx, offer: CheckedOffer, ref: string): TechnologyRecord {
  const { record, organisation } = offer;
  const placed = { ...NOWHERE, id: newId(ctx.now), now: ctx.now };
  const price = floorPriceOf(offer) ? null : record.price;
  const technology = toTechnology(
    { ...record, price, kind: 'technology', ref, source: ownSource, provider: undefined },
    placed,
  );
  const { country, province } = organisation ?? {};
  return digested({ ...technology, country: country ?? (province ? 'VN' : null) });
}

function digested<T extends { id: string; digest: string }>(record: T): T {
  const { id: _id, digest: _digest, ...facts } = record;
  return { ...record, digest: digestOf(facts) };
}
