import { workflow } from '../../../kernel/workflow.ts';
import type { ImportRun, RunState } from './schema.ts';

export type RunAction =
  | 'map'
  | 'remap'
  | 'checked'
  | 'run'
  | 'begin'
  | 'finish'
  | 'fail'
  | 'undo'
  | 'discard'
  | 'withdrawVanished';

/** A file is mapped if it is a table, looked at, run, and may be undone as a whole. */
export const importWorkflow = workflow<RunState, RunAction>({
  map: {
    from: ['mapping', 'checked'],
    to: 'checking',
    said: { vi: 'ghép cột', en: 'map the columns' },
  },
  // The mapping turned out not to fit the file.
  remap: { from: ['checking'], to: 'mapping', said: { vi: 'ghép lại cột', en: 'map the columns again' } },
  checked: { from: ['checking'], to: 'checked', said: { vi: 'xem trước', en: 'look at what it would do' } },
  run: { from: ['checked'], to: 'waiting', said: { vi: 'nhập', en: 'import' } },
  begin: { from: ['waiting', 'running'], to: 'running', said: { vi: 'nhập tiếp', en: 'go on' } },
  finish: { from: ['waiting', 'running'], to: 'done', said: { vi: 'kết thúc', en: 'finish' } },
  fail: { from: ['checking', 'waiting', 'running'], to: 'failed', said: { vi: 'dừng', en: 'stop' } },
  undo: { from: ['done'], to: 'undone', said: { vi: 'hoàn tác', en: 'undo' } },
  discard: { from: ['mapping', 'checked'], to: 'discarded', said: { vi: 'bỏ tệp', en: 'discard the file' } },
  withdrawVanished: {
    from: ['done'],
    to: 'done',
    said: { vi: 'rút hồ sơ không còn trong tệp', en: 'withdraw records that are no longer told' },
  },
});

/** States in which a job works on the run. */
export const WORKED_ON: readonly RunState[] = ['checking', 'waiting', 'running'];
export const isWorkedOn = (run: ImportRun): boolean => WORKED_ON.includes(run.state);
