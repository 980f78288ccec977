import type { Said } from '../../../kernel/errors.ts';
import type { LocalisedText } from '../../../kernel/localised.ts';
import type { TableInspection } from '../../../platform/readers/index.ts';
import type { RecordKind, RecordPlace, TableMapping } from '../tables/index.ts';
import type { Change } from '../versions/rules.ts';

export type RunState =
  | 'mapping'
  | 'checking'
  | 'checked'
  | 'waiting'
  | 'running'
  | 'done'
  | 'failed'
  | 'undone'
  | 'discarded';

export type FileFormat = 'ndjson' | 'csv' | 'xlsx';

export const LARGEST_FILE = 500_000_000;

/** How far into the file a run has come, and what it has made of it so far. */
export type Progress = {
  /** Bytes and lines of the file that are done with. */
  byteOffset: number;
  line: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
};

export type ImportRun = Progress & {
  id: string;
  fileName: string;
  /** The NDJSON that is read: of a table, what it was converted to. */
  fileSha256: string;
  fileSize: number;
  /** A table as it was sent, once it is converted. */
  originalSha256: string | null;
  format: FileFormat;
  state: RunState;
  /** Sheets, headers and first rows of a table. */
  inspection: TableInspection | null;
  mapping: TableMapping | null;
  preview: Preview | null;
  told: ToldSource[];
  undo: Undone | null;
  error: Said | null;
  createdAt: Date;
  finishedAt: Date | null;
  undoneAt: Date | null;
};

/** What a file has told of; `withdrawn` counts the records that were withdrawn because it no longer tells them. */
export type ToldSource = { kind: RecordKind; source: string; withdrawn?: number };

export const NOTHING_DONE: Progress = {
  byteOffset: 0,
  line: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
};

/** A line that was set aside; `place` says where it stands in a table. */
export type Reject = { line: number; reason: Said; excerpt: string; place?: RecordPlace };

export type RecordRef = { kind: RecordKind; id: string };

/** What became of a line that was new or changed. */
export type Outcome = RecordRef & { line: number; outcome: 'added' | 'changed'; place?: RecordPlace };

/** What a run over the whole file would do. */
export type Preview = {
  added: PreviewedRecord[];
  changed: (PreviewedRecord & { id: string; changes: Record<'vi' | 'en', Change[]> })[];
};
export type PreviewedRecord = { line: number; place?: RecordPlace; kind: RecordKind; title: LocalisedText };

/** What undoing a run did, and the first of those that it left because they had changed since. */
export type Undone = { withdrawn: number; restored: number; left: number; leftRecords: RecordRef[] };
