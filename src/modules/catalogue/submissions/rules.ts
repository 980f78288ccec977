import { clip } from '../../../kernel/clean-text.ts';
import { workflow } from '../../../kernel/workflow.ts';
import type { NeedState } from '../needs/schema.ts';

export type ReviewAction = 'publish' | 'hold' | 'decline' | 'mend' | 'withdraw' | 'take-down' | 'expire' | 'renew';

/** Of both kinds: others see a record only after consent and review, though a need is matched from the start. */
export const reviewWorkflow = workflow<NeedState, ReviewAction>({
  publish: { from: ['submitted'], to: 'published', said: { vi: 'đăng', en: 'publish' } },
  hold: { from: ['submitted'], to: 'held', said: { vi: 'chờ bổ sung', en: 'hold' } },
  decline: { from: ['submitted'], to: 'declined', said: { vi: 'trả lại', en: 'decline' } },
  mend: { from: ['held', 'declined'], to: 'submitted', said: { vi: 'sửa và gửi lại', en: 'mend and resend' } },
  withdraw: {
    from: ['submitted', 'held', 'published', 'declined', 'expired'],
    to: 'withdrawn',
    said: { vi: 'rút', en: 'withdraw' },
  },
  'take-down': { from: ['published', 'expired'], to: 'declined', said: { vi: 'gỡ', en: 'take down' } },
  expire: { from: ['published'], to: 'expired', said: { vi: 'cho hết hạn', en: 'expire' } },
  renew: { from: ['published', 'expired'], to: 'published', said: { vi: 'xác nhận', en: 'confirm' } },
});

/** Records that one address may send: plenty for a person, too little for a flood. */
export const SENDING = { points: 60, seconds: 600 };

const TITLE_LENGTH = 110;

/** The title of a need that has none: the first sentence of the problem, or else the product. */
export function titleFrom({ problem, product }: { problem: string; product: string }): string {
  const first = problem.split(/(?<=[.!?…])\s|\n/)[0]!.trim() || product;
  if (first.length <= TITLE_LENGTH) return first;
  const cut = clip(first, TITLE_LENGTH);
  return `${clip(cut, Math.max(cut.lastIndexOf(' '), 40))}…`;
}

/** Needs and technologies that are sent here are numbered in one row. */
export const refOf = (number: number): string => `NC-${String(number).padStart(6, '0')}`;
