export type { Act, Subject } from './act.ts';
export { type Feed, followActs } from './feed.ts';
export { type NewAct, onceForKey, type RequestKey, recordAct, requestKey } from './record.ts';
export { latestSeq, listActsAfter } from './store.ts';
