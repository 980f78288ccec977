export type { NewDeal, Party } from './deals/schema.ts';
