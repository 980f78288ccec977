export type { NewDeal, Party } from './deals/schema.ts';
export { carryOnInterests } from './interests/clock/commands.ts';
export type { Post } from './interests/mails/tell.ts';
export { interestButton, interestPanel } from './interests/pages/panels.tsx';
export { interestRoutes } from './interests/pages/routes.ts';
export { isDealParty } from './deals/store.ts';
