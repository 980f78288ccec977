import type { VNode } from 'preact';
import type { C } from './web.ts';

/**
 * What a later module adds to the page of an earlier one's record: a title-bearing section, or nothing.
 * The shell hands the list over, so that the earlier module knows nothing of the later.
 */
export type Panel<Record> = (c: C, record: Record) => Promise<VNode | undefined>;

export const renderPanels = async <R>(panels: readonly Panel<R>[], c: C, record: R): Promise<VNode[]> =>
  (await Promise.all(panels.map(panel => panel(c, record)))).filter(node => node !== undefined);
