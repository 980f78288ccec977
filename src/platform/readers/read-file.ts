import type { ReaderJob } from './reader-protocol.ts';
import type { DocumentText, Outcome, TableBatch, TableInspection, TableOptions } from './reader-types.ts';
import { Reading } from './reading.ts';
import { Turns } from './turns.ts';

/** One short and one long reading at a time: two threads are what memory is set aside for. */
const short = new Turns();
const long = new Turns();

/** Format, charset, sheets, headers and samples of a table, and what in it is not what it seems. */
export const inspectTable = (path: string): Promise<Outcome<TableInspection>> => ask({ op: 'inspect', path });

/** The plain text of a PDF, DOCX or TXT file. */
export const readDocument = (path: string): Promise<Outcome<DocumentText>> => ask({ op: 'document', path });

async function ask<T>(job: ReaderJob): Promise<Outcome<T>> {
  const release = await short.wait();
  try {
    const reading = await Reading.open(job);
    const answer = await reading.next();
    await reading.stop();
    if ('fault' in answer) return { ok: false, fault: answer.fault };
    return { ok: true, value: (answer as { value: T }).value };
  } finally {
    release();
  }
}

/** All rows of a table, some hundreds at a time; the next are read while these are worked on. */
export async function* readTable(path: string, options: TableOptions): AsyncGenerator<TableBatch> {
  const release = await long.wait();
  try {
    const reading = await Reading.open({ op: 'rows', path, options });
    try {
      yield* batches(reading);
    } finally {
      await reading.stop();
    }
  } finally {
    release();
  }
}

async function* batches(reading: Reading): AsyncGenerator<TableBatch> {
  let share = 0;
  for (let asked = reading.next(); ; ) {
    const answer = await asked;
    if ('done' in answer) return;
    if ('fault' in answer) return yield { rows: [], share, stopped: answer.fault };
    asked = reading.next();
    const batch = answer.value as TableBatch;
    share = batch.share;
    yield batch;
  }
}
