import type { Said } from '../../../kernel/errors.ts';
import { type ActSentences, always, type Facts, textIn } from '../../../platform/acts/index.ts';
import { ORIGIN_SAID, REASON_SAID, STEP_SAID } from './rules.ts';
import { isFailReason, isOrigin, isStep } from './schema.ts';

function stepIn(facts: Facts): Said {
  const step = textIn(facts, 'step');
  if (step === '') return { vi: 'một bước', en: 'a step' };
  const { vi, en } = isStep(step) ? STEP_SAID[step] : { vi: step, en: step };
  return { vi: `bước “${vi}”`, en: `the step “${en}”` };
}

/** What the history of a mastery case says. */
export const masterySentences: ActSentences = {
  'mastery.open': {
    say: facts => {
      const origin = textIn(facts, 'origin');
      const said = isOrigin(origin) ? ORIGIN_SAID[origin] : undefined;
      return {
        vi: `mở hồ sơ làm chủ công nghệ${said ? ` (${said.vi.toLowerCase()})` : ''}`,
        en: `opened a case of mastering a technology${said ? ` (${said.en.toLowerCase()})` : ''}`,
      };
    },
  },
  'mastery.claim-step': {
    say: facts => ({ vi: `báo ${stepIn(facts).vi}`, en: `claimed ${stepIn(facts).en}` }),
  },
  'mastery.confirm-step': {
    say: facts => ({ vi: `xác nhận ${stepIn(facts).vi}`, en: `confirmed ${stepIn(facts).en}` }),
  },
  'mastery.return-step': {
    say: facts => ({
      vi: `trả lại ${stepIn(facts).vi} để bổ sung`,
      en: `sent ${stepIn(facts).en} back for more`,
    }),
  },
  'mastery.withdraw-step': {
    say: facts => ({
      vi: `rút bằng chứng của ${stepIn(facts).vi}`,
      en: `withdrew the evidence of ${stepIn(facts).en}`,
    }),
  },
  'mastery.fail': {
    say: facts => {
      const reason = textIn(facts, 'reason');
      const said = isFailReason(reason) ? REASON_SAID[reason] : undefined;
      return {
        vi: `dừng việc làm chủ${said ? `: ${said.vi.toLowerCase()}` : ''}`,
        en: `stopped${said ? `: ${said.en.toLowerCase()}` : ''}`,
      };
    },
  },
  'mastery.show': { say: always('đồng ý hiện hồ sơ làm chủ cho mọi người', 'agreed to show the mastery case') },
  'mastery.hide': { say: always('thôi hiện hồ sơ làm chủ', 'no longer agreed to show the mastery case') },
};
