import { Presets, SingleBar } from 'cli-progress';
import type { ImportRun } from '../modules/catalogue/index.ts';

/** The progress of one run in the terminal: bar, lines a second, time left. */
export class ProgressLine {
  readonly #bar: SingleBar;
  readonly #startedAt = Date.now();
  readonly #firstLine: number;

  constructor(run: ImportRun) {
    this.#firstLine = run.line;
    this.#bar = new SingleBar(
      {
        format: `${run.fileName} {bar} {percentage} % | {line} dòng/lines | {rate}/s | {eta_formatted}`,
        noTTYOutput: true,
        notTTYSchedule: 2_000,
        etaBuffer: 50,
        hideCursor: true,
      },
      Presets.shades_classic,
    );
    this.#bar.start(Math.max(1, run.fileSize), run.byteOffset, { line: run.line, rate: '…' });
  }

  show(run: ImportRun): void {
    const seconds = Math.max(0.001, (Date.now() - this.#startedAt) / 1000);
    this.#bar.update(run.byteOffset, {
      line: run.line,
      rate: Math.round((run.line - this.#firstLine) / seconds),
    });
  }

  finish(run: ImportRun): void {
    this.show(run);
    this.#bar.stop();
    const { added, changed, unchanged, rejected } = run;
    console.log(
      `  thêm/added ${added} · đổi/changed ${changed} · như cũ/unchanged ${unchanged} · để riêng/set aside ${rejected}` +
        (run.state === 'done' ? '' : ' · chưa xong, chạy lại để tiếp tục / unfinished, run again to go on'),
    );
    if (run.error) console.error(`  ${run.error.vi}\n  ${run.error.en}`);
    if (rejected > 0) console.log('  Lý do từng dòng / the reason of each line: /operator/imports');
  }
}
