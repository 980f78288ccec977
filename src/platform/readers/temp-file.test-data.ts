import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files for one test file, all in a folder that `remove` takes away. */
export function tempFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-readers-'));
  let count = 0;
  return {
    path: (content: string | Uint8Array): string => {
      const path = join(folder, `${++count}`);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
