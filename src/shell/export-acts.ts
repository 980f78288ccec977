import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { listActsAfter } from '../platform/acts/index.ts';
import type { Config } from '../platform/config.ts';
import { closeDatabase, openDatabase } from './open-database.ts';

const PAGE = 200;

/** Writes the whole act log to a file, one JSON object a line, for `npm run verify-acts -- FILE`. */
export async function exportActs(config: Config, [file = '']: string[]): Promise<number> {
  const open = await openDatabase(config);
  const out = createWriteStream(file, { mode: 0o600 });
  let seq = 0;
  for (let acts = await listActsAfter(open.database.db, 0, PAGE); acts.length > 0; ) {
    for (const act of acts) if (!out.write(`${JSON.stringify(act)}\n`)) await once(out, 'drain');
    seq = acts.at(-1)!.seq;
    acts = await listActsAfter(open.database.db, seq, PAGE);
  }
  out.end();
  await finished(out);
  await closeDatabase(open);
  console.log(`${seq} acts → ${file}`);
  return 0;
}
