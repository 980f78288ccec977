import { type ActSentences, always } from '../../platform/acts/index.ts';

/** What the history of an organisation says. */
export const actSentences: ActSentences = {
  'organisation.register': {
    say: always('đăng ký tổ chức', 'registered the organisation'),
    open: true,
    bySender: true,
  },
  'organisation.claim': { say: always('xin đại diện tổ chức', 'asked to represent the organisation') },
  'organisation.accept-claim': { say: always('nhận người đại diện', 'accepted a representative') },
  'organisation.decline-claim': {
    say: always('từ chối một lời xin đại diện', 'declined a request to represent'),
  },
  'organisation.leave': { say: always('thôi đại diện tổ chức', 'no longer represents the organisation') },
};
