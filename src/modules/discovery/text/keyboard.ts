import { withoutTelex } from './telex.ts';
import { withoutVni } from './vni.ts';

/** The words of a query as they were meant when its keyboard was not switched to Vietnamese: Telex, VNI, or neither. */
export const asMeant = <T extends { word: string }>(tokens: readonly T[]): T[] => withoutVni(withoutTelex(tokens));
