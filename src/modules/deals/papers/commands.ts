import { digestOf } from '../../../kernel/digest.ts';
import { conflict, invalid, Refusal, type Said } from '../../../kernel/errors.ts';
import { legalDay } from '../../../kernel/legal-day.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import { carryOut } from '../deals/carry-out.ts';
import { dealWorkflow, isOpen, otherSide } from '../deals/rules.ts';
import { type Deal, SIDES } from '../deals/schema.ts';
import { checkPaper, lackingOf } from './kinds.ts';
import { hasAgreed, paperIsOpen } from './rules.ts';
import type { Content, Paper, PaperKind } from './schema.ts';
import { findPaper, insertPaper, setAgreed } from './store.ts';

const SAID = {
  stale: {
    vi: 'Trong lúc bạn viết, đã có bản mới. Hãy xem chỗ khác rồi lưu lại; những gì bạn gõ còn nguyên.',
    en: 'A new version came in while you were writing. See what differs, then save again; what you typed is kept.',
  },
  staleAgree: {
    vi: 'Đã có bản mới. Hãy đọc bản mới trước khi đồng ý.',
    en: 'There is a new version. Read it before you agree.',
  },
  early: {
    vi: 'Chưa đến bước này: hai bên gặp nhau trước, rồi bàn điều khoản, rồi mới chốt.',
    en: 'This step comes later: first the two sides meet, then they settle the terms, then they close.',
  },
  ended: { vi: 'Thương vụ đã khép lại.', en: 'The deal has ended.' },
  same: { vi: 'Bản này giống hệt bản đang có.', en: 'This is the same as the present version.' },
  lacking: {
    vi: 'Chưa chốt được vì còn thiếu. Hãy điền những câu dưới đây rồi lưu.',
    en: 'It can not be closed yet: fill in what is named below, and save.',
  },
  agreed: { vi: 'Bên bạn đã đồng ý với bản này rồi.', en: 'Your side has agreed to this version already.' },
  signing: {
    vi: 'Ngày ký không thể ở tương lai khi chốt.',
    en: 'The day of signing can not lie in the future when the deal is closed.',
  },
} as const satisfies Record<string, Said>;

export const isStale = (error: unknown): error is Refusal => error instanceof Refusal && error.status === 412;
const stale = (said: Said) => new Refusal('conflict', said, { status: 412 });

/** Saves what a side wrote as the next version; `base` is the version it was made from, 0 when there was none. */
export async function savePaper(
  ctx: Ctx,
  id: string,
  kind: PaperKind,
  { base, content }: { base: number; content: Content },
  key?: string,
): Promise<void> {
  const faults = checkPaper(kind, content);
  const [first] = Object.values(faults);
  if (first) throw invalid(first, faults);
  const asked = { name: saveName(kind), hands: SIDES, request: { kind, base, content }, key };
  await carryOut(ctx, id, asked, async ({ trx, deal, hand, person }) => {
    permitState(deal, kind);
    const before = await findPaper(trx, id, kind);
    if ((before?.version ?? 0) !== base) throw stale(SAID.stale);
    const hash = digestOf(content);
    if (before?.hash === hash) throw conflict(SAID.same);
    const version = base + 1;
    const fresh = { kind, version, content, hash, savedBy: hand, savedAt: ctx.now };
    await insertPaper(trx, id, person.id, fresh);
    const begins = kind === 'terms' && deal.state === 'meeting';
    return {
      deal: begins ? { state: dealWorkflow.next(deal.state, 'negotiate') } : {},
      payload: { paper: kind, version },
      told: !kind.startsWith('item-'),
    };
  });
}

const saveName = (kind: PaperKind) =>
  kind === 'terms' ? 'save-terms' : kind === 'closing' ? 'save-closing' : 'save-item';
const agreeName = (kind: PaperKind) =>
  kind === 'terms' ? 'agree-terms' : kind === 'closing' ? 'confirm-closing' : 'agree-item';

function permitState(deal: Deal, kind: PaperKind): void {
  if (!isOpen(deal.state)) throw conflict(SAID.ended);
  if (!paperIsOpen(kind, deal.state)) throw conflict(SAID.early);
}

/**
 * A side agrees to exactly the contents that it read, named by their hash. When both have confirmed the same closing,
 * the deal is closed.
 */
export async function agreePaper(
  ctx: Ctx,
  id: string,
  kind: PaperKind,
  hash: string,
  key?: string,
): Promise<void> {
  const asked = { name: agreeName(kind), hands: SIDES, request: { kind, hash }, key };
  await carryOut(ctx, id, asked, async ({ trx, deal, hand }) => {
    permitState(deal, kind);
    const paper = await findPaper(trx, id, kind);
    if (!paper || paper.hash !== hash) throw stale(SAID.staleAgree);
    if (hasAgreed(paper, hand)) throw conflict(SAID.agreed);
    if (kind === 'closing') permitClosing(ctx, paper);
    await setAgreed(trx, id, paper, hand, ctx.now);
    const both = hasAgreed(paper, otherSide(hand));
    const closes = both && kind === 'closing';
    return {
      deal: closes ? { state: dealWorkflow.next(deal.state, 'close') } : {},
      payload: { paper: kind, version: paper.version, both, ...(closes && { hash }) },
      told: !kind.startsWith('item-'),
    };
  });
}

function permitClosing(ctx: Ctx, { kind, content }: Paper): void {
  const lacking = lackingOf(kind, content);
  if (Object.keys(lacking).length > 0) throw invalid(SAID.lacking, lacking);
  if (String(content.signedOn) > legalDay(ctx.now)) throw invalid(SAID.signing, { signedOn: SAID.signing });
}
