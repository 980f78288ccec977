import { MAX_FAULTS } from '../limits.ts';
import type { FileFault } from '../reader-types.ts';

/** What an inspection found, the first of many: a list nobody reads to its end helps nobody. */
export class FaultList {
  readonly all: FileFault[] = [];
  readonly #said = new Set<string>();

  add(...faults: FileFault[]): void {
    for (const fault of faults) if (this.all.length < MAX_FAULTS) this.all.push(fault);
  }

  /** A column of formulas is one thing to say, not a thousand. */
  addOnce(key: string, fault: () => FileFault): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.add(fault());
  }
}
