import { withoutTelex } from './telex.ts';
import { withoutVni } from './vni.ts';

/** The words of a query as they were meant while its keyboard did not decode Telex or VNI. */
export const asMeant = <T extends { word: string }>(tokens: readonly T[]): T[] =>
  withoutVni(withoutTelex(tokens));
