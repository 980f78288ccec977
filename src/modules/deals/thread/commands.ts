import { cleanText } from '../../../kernel/clean-text.ts';
import { conflict, denied, invalid, missing, type Said } from '../../../kernel/errors.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { type Ctx, newId } from '../../../platform/ctx.ts';
import { carryOut } from '../deals/carry-out.ts';
import { isOpen } from '../deals/rules.ts';
import { SIDES } from '../deals/schema.ts';
import { type DealFile, LONGEST_MESSAGE, WITHDRAW_WITHIN_MS } from './schema.ts';
import { findMessage, insertMessage, setWithdrawn } from './store.ts';

const SAID = {
  empty: { vi: 'Hãy viết lời nhắn hoặc chọn tệp.', en: 'Write a message or choose a file.' },
  long: {
    vi: `Lời nhắn dài nhất ${LONGEST_MESSAGE} ký tự. Hãy rút gọn, hoặc gửi thành tệp.`,
    en: `A message may have ${LONGEST_MESSAGE} characters. Shorten it, or send it as a file.`,
  },
  ended: { vi: 'Thương vụ đã khép lại, không nhận thêm lời nhắn.', en: 'The deal has ended and takes no more messages.' },
  late: { vi: 'Lời nhắn chỉ rút được trong 10 phút.', en: 'A message can be taken back within 10 minutes only.' },
  again: { vi: 'Lời nhắn này đã rút rồi.', en: 'This message was taken back already.' },
  theirs: { vi: 'Chỉ người gửi rút được lời nhắn.', en: 'Only its sender can take a message back.' },
} as const satisfies Record<string, Said>;

const HANDS = [...SIDES, 'broker'] as const;

export type NewMessage = { body: string; file?: Omit<DealFile, 'id'> | undefined };

export async function sendMessage(ctx: Ctx, id: string, sent: NewMessage, key?: string): Promise<void> {
  const body = cleanText(sent.body);
  const { file } = sent;
  if (body === '' && !file) throw invalid(SAID.empty, { body: SAID.empty });
  if (body.length > LONGEST_MESSAGE) throw invalid(SAID.long, { body: SAID.long });
  const asked = { name: 'send-message', hands: HANDS, request: { body, sha256: file?.sha256 ?? null }, key };
  await carryOut(ctx, id, asked, async ({ trx, deal, hand, person }) => {
    if (!isOpen(deal.state)) throw conflict(SAID.ended);
    const files = file ? [{ ...file, id: newId(ctx.now) }] : [];
    await insertMessage(trx, id, {
      id: newId(ctx.now),
      // The version that the deal comes to: one after the other, whatever the clocks say.
      seq: deal.version + 1,
      hand,
      personId: person.id,
      body,
      sentAt: ctx.now,
      withdrawnAt: null,
      files,
    });
    return { payload: { files: files.length }, told: false };
  });
}

export async function withdrawMessage(ctx: Ctx, id: string, messageId: string, key?: string): Promise<void> {
  const asked = { name: 'withdraw-message', hands: HANDS, request: { messageId }, key };
  await carryOut(ctx, id, asked, async ({ trx, person }) => {
    const message = isUuid(messageId) ? await findMessage(trx, id, messageId) : undefined;
    if (!message) throw missing();
    if (message.personId !== person.id) throw denied(SAID.theirs);
    if (message.withdrawnAt) throw conflict(SAID.again);
    if (ctx.now.getTime() - message.sentAt.getTime() > WITHDRAW_WITHIN_MS) throw conflict(SAID.late);
    await setWithdrawn(trx, messageId, ctx.now);
    return { told: false };
  });
}
