import { join } from 'node:path';
import { keepSecret } from '../platform/config.ts';

/** The key that opens review and import until people have accounts: made once, readable by its owner alone. */
export const keepOperatorKey = (dataDir: string): { value: string; fresh: boolean } =>
  keepSecret(join(dataDir, 'operator.key'));
