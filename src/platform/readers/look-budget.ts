import { LOOK_CPU_MS } from './limits.ts';

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Says when this thread has computed as long as looking through a file may take. */
export function lookBudget(): { spent: () => boolean } {
  const start = cpuMs();
  return { spent: () => cpuMs() - start > LOOK_CPU_MS };
}
