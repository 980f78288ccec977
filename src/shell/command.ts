import { type Config, readConfig } from '../platform/config.ts';
import { StartFault } from '../platform/start-fault.ts';
import { exportActs } from './export-acts.ts';
import { importFiles } from './import-files.ts';

type Command = { run: (config: Config, files: string[]) => Promise<number>; usage: string };

const COMMANDS: Record<string, Command> = {
  import: { run: importFiles, usage: 'npm run import -- [--source NAME] [--check] FILE.ndjson|csv|xlsx …' },
  'export-acts': { run: exportActs, usage: 'npm run export-acts -- FILE' },
};

const [name = '', ...files] = process.argv.slice(2);
const command = COMMANDS[name]!;

if (files.length === 0) {
  console.error(`Cách dùng / usage: ${command.usage}`);
  process.exit(2);
}

try {
  process.exitCode = await command.run(readConfig(process.env), files);
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  console.error(`${error.vi}\n${error.message}`);
  process.exitCode = error.exitCode;
}
