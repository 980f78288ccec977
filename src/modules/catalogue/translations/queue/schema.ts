import type { Locale, LocalisedText } from '../../../../kernel/localised.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import type { TranslationState } from '../rules.ts';

export type QueueAsked = { kind: RecordKind; lang: Locale; sector: string | undefined };
export type OwedState = Exclude<TranslationState, 'reviewed'>;

/** Which state weighs more: a record is in the worst that any of its texts is in. `rank` counts from 1. */
export const OWED_STATES: readonly OwedState[] = ['stale', 'machine', 'none'];

/** A published record to which a language is owed. */
export type Owed = { id: string; rank: number; sectors: readonly string[] };
export type QueueItem = { id: string; ref: string; source: string; title: LocalisedText; state: OwedState };
/** Place of the last one that was shown. */
export type QueuePlace = { rank: number; id: string };
/** By state and sector; the sector '' stands for all. */
export type QueueCount = { state: OwedState; sector: string; n: number };
