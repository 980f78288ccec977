import { defineConfig } from 'vitest/config';

const tests = (patterns: string[]) => patterns.map(pattern => `${pattern}.test.{ts,tsx}`);

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    include: process.env.LONG_TESTS ? tests(['test/long/**/*']) : tests(['src/**/*', 'test/*', 'e2e/*']),
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 3,
    // Modules are loaded, and the words of the thesaurus compiled, once for each worker: tests share what modules hold.
    isolate: false,
    env: { NODE_ENV: 'test' },
  },
});
