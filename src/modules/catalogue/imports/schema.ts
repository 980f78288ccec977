export type RunState = 'waiting' | 'running' | 'done' | 'failed';

export type ImportRun = {
  id: string;
  fileName: string;
  fileSha256: string;
  fileSize: number;
  state: RunState;
  /** Bytes and lines of the file that are done with. */
  byteOffset: number;
  line: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  error: { vi: string; en: string } | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export type Reject = { line: number; reason: { vi: string; en: string }; excerpt: string };
