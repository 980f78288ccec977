import { readConfig } from '../platform/config.ts';
import { StartFault } from '../platform/start-fault.ts';
import { exportActs } from './export-acts.ts';
import { importFiles } from './import-files.ts';

const [command, ...args] = process.argv.slice(2);
const COMMANDS: Record<string, typeof importFiles> = { import: importFiles, 'export-acts': exportActs };

try {
  process.exitCode = await COMMANDS[command ?? '']!(readConfig(process.env), args);
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  console.error(`${error.vi}\n${error.message}`);
  process.exitCode = error.exitCode;
}
