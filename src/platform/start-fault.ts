/**
 * A start that cannot go on: one sentence in each language and the exit code.
 * 2 configuration · 3 data folder in use · 4 port in use · 5 database out of reach · 6 database newer than the program
 */
export class StartFault extends Error {
  readonly exitCode: 2 | 3 | 4 | 5 | 6;
  readonly vi: string;

  constructor(exitCode: 2 | 3 | 4 | 5 | 6, vi: string, en: string) {
    super(en);
    this.name = 'StartFault';
    this.exitCode = exitCode;
    this.vi = vi;
  }
}
