export { type Act, hashOfAct, type Subject } from './act.ts';
export { type Feed, followActs } from './feed.ts';
export {
  type NewAct,
  onceForKey,
  type RequestKey,
  recordAct,
  recordSpelt,
  requestKey,
  type SpeltAct,
  spellAct,
} from './record.ts';
export { type ActSentence, type ActSentences, always, type Facts, numberIn, textIn } from './sentence.ts';
export {
  type ActFilter,
  type DayEnd,
  findAct,
  latestSeq,
  listActsAfter,
  listDayEnds,
  pageActs,
} from './store.ts';
