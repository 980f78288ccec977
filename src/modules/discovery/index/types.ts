import type { Group } from '../lexicon/groups.ts';
import type { Core } from './cores.ts';
import type { IndexDocument, Kind, Traits } from './document.ts';
import type { FacetValues } from './facets.ts';
import type { Segment } from './segment.ts';
import type { Sort } from './sorting.ts';

export const FACETS = [
  'sector',
  'country',
  'form',
  'trl',
  'green',
  'province',
  'organisation',
  'source',
  'lang',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Accepted values for each facet, joined by "or"; values are written as text: '7', 'true', 'VN'. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export type SearchRequest = {
  /** Empty: browse. */
  groups: readonly Group[];
  /** Texts that must stand in a record word by word, with or without their marks. */
  phrases?: readonly string[];
  kind: Kind;
  /** By relevance unless told; without groups, newest first. */
  sort?: Sort | undefined;
  filters?: Filters;
  limit: number;
  /** The `next` of the page before, in the same order. */
  after?: string | undefined;
  facets?: readonly FacetName[];
};

/** A group's part in a hit: `share` of the hit's score (0 to 1), `strength` of the match (0 to 1). */
export type Share = { group: number; alternative: number; share: number; strength: number };

/**
 * What relevance was made of, each 0 to 1: the share of the query's weight that the record explains (`named` of it by
 * the very things that the thesaurus knows, `apart` by words of a compound that stand anywhere in the record), the
 * share of this that stands near its neighbour in the query (`near`), the share of its title and of what it is about
 * (`wanted`) that was asked for, and how strongly it speaks of the two heaviest things that were asked.
 */
export type HitEvidence = {
  explained: number;
  named: number;
  apart: number;
  near: number;
  title: number;
  wanted: number;
  heaviest: number;
};

export type Hit = {
  id: string;
  /** What relevance sorts by; 0 when browsing. */
  score: number;
  /** The share of the query's weight which the record explains, 0 to 1. */
  relevance: number;
  readonly shares: readonly Share[];
  readonly evidence: HitEvidence;
  /** What the record is about. */
  readonly core: Core;
  sectors: string[];
  /** The record names no sector itself: its words did. */
  sectorInferred: boolean;
};

export type FacetCount = { value: string; count: number };

export type SearchResult = {
  total: number;
  hits: Hit[];
  facets: Partial<Record<FacetName, FacetCount[]>>;
  /** Cursor of the next page, absent on the last one. */
  next: string | undefined;
  /** Groups (by position) whose words stand nowhere in the index. */
  unmatched: number[];
};

/** Called between slices of a long build so that other work gets its turn. */
export type Pause = () => Promise<void>;

/** What an index is made of: it can be carried into another thread or a file, and made an index again. */
export type IndexParts = { facets: FacetValues; segments: readonly Segment[] };

/** The searchable projection of the public records. Reads are synchronous and see every finished write. */
export type Index = {
  readonly size: number;
  /** Grows with every change, and is no other index's. */
  readonly version: number;
  /** Adds records or replaces those of the same id; meant for a few at a time. */
  upsert(docs: readonly IndexDocument[]): void;
  /** Adds many records in slices, calling `pause` between them, and merges at the end. */
  build(docs: Iterable<IndexDocument> | AsyncIterable<IndexDocument>, pause?: Pause): Promise<void>;
  remove(ids: readonly string[]): void;
  /** Joins what many small changes have left in pieces, in slices. */
  tidy(pause?: Pause): Promise<void>;
  /** Joins everything: nothing is left of what was removed or replaced. */
  compact(pause?: Pause): Promise<void>;
  has(id: string): boolean;
  traitsOf(id: string): Traits | undefined;
  parts(): IndexParts;
  /** How many records of a kind speak of a term of the pivot, directly or by a narrower one. */
  documentsWith(term: string, kind: Kind): number;
  /** `undefined` when `after` is not a cursor of this index in this order. */
  search(request: SearchRequest): SearchResult | undefined;
};
