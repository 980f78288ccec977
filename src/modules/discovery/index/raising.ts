/** How much stronger a title that was asked for whole makes what a record explains, and words that stand together. */
const TITLE = 1.5;
const NEAR = 0.45;

/** The share of a title that was asked for, and of what is explained that stands near its neighbour in the query. */
export type Raise = { title: number; near: number };

/**
 * Relevance, 0 to 1: the share of the query that the record explains, raised where the record's title speaks of
 * little else than what was asked, and where it says together what was asked together. A record that explains nothing
 * stays at 0, one that explains all at 1.
 */
export const raised = (explained: number, { title, near }: Raise): number =>
  explained >= 1 ? 1 : 1 - (1 - explained) ** (1 + TITLE * title + NEAR * near);
