import { defineConfig } from 'vitest/config';

const ALL = { lines: 100, branches: 100, functions: 100, statements: 100 };

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A slow machine is no fault: only what hangs is ended.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      // Every module counts, whether or not a test loads it.
      include: ['src/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: {
        'src/stats/**': ALL,
        'src/method/**': ALL,
        // All other rooms together, so that the two above cannot make up for them.
        'src/{*.ts,!(stats|method)/**}': { lines: 95 },
      },
    },
  },
});
