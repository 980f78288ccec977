import { workflow } from '../../../kernel/workflow.ts';
import type { NeedState } from '../needs/schema.ts';

export type NeedAction = 'publish' | 'decline' | 'withdraw';

/** A need is matched from the moment it is sent, and seen by others only after consent and review. */
export const needWorkflow = workflow<NeedState, NeedAction>({
  publish: { from: ['submitted'], to: 'published', said: { vi: 'đăng', en: 'publish' } },
  decline: { from: ['submitted'], to: 'declined', said: { vi: 'trả lại', en: 'decline' } },
  withdraw: {
    from: ['submitted', 'published', 'declined'],
    to: 'withdrawn',
    said: { vi: 'rút', en: 'withdraw' },
  },
});
