import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartFault } from '../start-fault.ts';

export type DataLock = { release(): void };

/**
 * Two processes on one embedded database corrupt it without a word. The lock is an open exclusive
 * transaction on a small SQLite file: the system releases it however the process ends.
 */
export function lockDataFolder(dataDir: string): DataLock {
  const held = tryLock(dataDir);
  if (held) return held;
  throw new StartFault(
    3,
    `Thư mục dữ liệu ${dataDir} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR khác.`,
    `The data folder ${dataDir} is in use by another process. Stop that one, or set another DATA_DIR.`,
  );
}

export function tryLock(dataDir: string): DataLock | undefined {
  const file = new DatabaseSync(join(dataDir, 'in-use.lock'));
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
    return { release: () => file.close() };
  } catch {
    file.close();
    return undefined;
  }
}
