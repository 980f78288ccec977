import { conflict, missing, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import { onceForKey, recordAct } from '../../../platform/acts/index.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { findPublishedTechnology } from '../../catalogue/index.ts';
import { findOrganisation } from '../../directory/index.ts';
import { may } from '../../identity/index.ts';
import { formKey } from './form-key.ts';
import { type CheckedOpening, checkOpening, type PostedOpening } from './open-schema.ts';
import { isReceiver } from './policy.ts';
import { startOf } from './rules.ts';
import type { KnownDeal, MasteryCase, Promised, Sides } from './schema.ts';
import { findCaseOfDeal, findKnownDeal, insertCase } from './store.ts';

const SAID = {
  open: {
    vi: 'Hồ sơ làm chủ chỉ mở được khi thương vụ đã khép lại bằng hợp đồng.',
    en: 'A mastery case is opened once the deal has been closed by a contract.',
  },
  twice: {
    vi: 'Thương vụ này đã có hồ sơ làm chủ.',
    en: 'This deal has its mastery case already.',
  },
} as const satisfies Record<string, Said>;

/** What a deal brings along: its closing says what was promised, where it does. */
export type DealForMastery = { deal: KnownDeal; title: LocalisedText | undefined; sector: string | undefined };

/** The deal of whoever received its technology; to others there is none. */
export async function findDealForMastery(db: Db | Trx, ctx: Ctx, dealId: string): Promise<DealForMastery> {
  const deal = isUuid(dealId) ? await findKnownDeal(db, dealId) : undefined;
  if (!deal || !isReceiver(ctx.actor, deal)) throw missing();
  const technology = deal.technologyId ? await findPublishedTechnology(db, deal.technologyId) : undefined;
  return { deal, title: technology?.title, sector: technology?.sectors[0] };
}

/** Opens a case from a closed deal, or for a firm's decoding or own development; answers with its id. */
export async function openMastery(
  ctx: Ctx,
  posted: PostedOpening,
  { idemKey, promised = [] }: { idemKey?: string | undefined; promised?: Promised[] } = {},
): Promise<string> {
  const key = formKey(ctx, idemKey, posted);
  return onceForKey(
    ctx,
    key,
    async trx => {
      const opened = await prepare(trx, ctx, posted, promised);
      await insertCase(trx, opened);
      const { origin, sector, province, dealId, organisationId } = opened;
      await recordAct(trx, ctx, {
        kind: 'mastery.open',
        subjects: [
          { type: 'mastery', id: opened.id },
          ...(dealId ? [{ type: 'deal', id: dealId }] : []),
          ...(organisationId ? [{ type: 'organisation', id: organisationId }] : []),
        ],
        payload: { origin, sector, province },
        ...(key ? { key } : {}),
      });
      return opened.id;
    },
    async act => act.subjects[0]!.id,
  );
}

async function prepare(trx: Trx, ctx: Ctx, posted: PostedOpening, promised: Promised[]): Promise<MasteryCase> {
  if (posted.dealId !== '') {
    const { deal, title } = await findDealForMastery(trx, ctx, posted.dealId);
    if (deal.state !== 'closed') throw conflict(SAID.open);
    if (await findCaseOfDeal(trx, deal.id)) throw conflict(SAID.twice);
    return newCase(ctx, checkOpening(posted, { locale: ctx.locale, known: title }), deal, promised);
  }
  if (!may(ctx.actor, 'mastery.claim')) throw missing();
  const checked = checkOpening(posted, { locale: ctx.locale, known: undefined });
  const { organisationId } = posted;
  const own = isUuid(organisationId) && may(ctx.actor, 'mastery.claim', { organisationId });
  const firm = own ? await findOrganisation(trx, organisationId) : undefined;
  if (!firm) throw missing();
  const sides = { organisationId, personId: null, ownerOrganisationId: null, ownerPersonId: null };
  return newCase(ctx, checked, { ...sides, id: null, technologyId: null, province: firm.province }, promised);
}

type From = Sides & { id: string | null; technologyId: string | null; province: string | null };

function newCase(ctx: Ctx, checked: CheckedOpening, from: From, promised: Promised[]): MasteryCase {
  const origin = checked.kind === 'own' ? checked.origin : 'transfer';
  const { id: dealId, technologyId, province, organisationId, personId, ownerOrganisationId, ownerPersonId } = from;
  return {
    id: newId(ctx.now),
    origin,
    state: startOf(origin),
    version: 1,
    dealId,
    technologyId,
    title: checked.title,
    sector: checked.sector,
    province,
    organisationId,
    personId,
    ownerOrganisationId,
    ownerPersonId,
    plan: checked.plan,
    promised,
    receiverShows: false,
    ownerShows: false,
    failedFrom: null,
    failReason: null,
    failWords: null,
    failedAt: null,
    openedAt: ctx.now,
    updatedAt: ctx.now,
  };
}
