import { type ActSentences, always } from '../../platform/acts/index.ts';

/** What the history says of what people ask to be told of. */
export const alertSentences: ActSentences = {
  'alert.keep': { say: always('nhờ báo khi có mới', 'asked to be told of news') },
  'alert.stop': { say: always('thôi nhận báo', 'no longer wants to be told') },
};
