import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// An odd zone, so that code which forgets the time zone fails here and not in a shop.
process.env.TZ = 'Asia/Kathmandu'

const postgresql = process.env.TEST_POSTGRESQL_URL ?? ''
const shared = {
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
}
const setupFiles = ['lib/testing/setup.ts']
// Set per project: projects do not inherit it.
const testTimeout = 120_000
const tests = ['{app,components,lib,scripts}/**/*.test.{ts,tsx}']
const databaseTests = ['{app,lib}/**/*.database.test.ts']

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: { name: 'sqlite', include: tests, setupFiles, testTimeout, provide: { postgresql: '' } },
      },
      ...(postgresql
        ? [
            {
              ...shared,
              test: {
                name: 'postgresql',
                include: databaseTests,
                setupFiles,
                testTimeout,
                provide: { postgresql },
              },
            },
          ]
        : []),
    ],
  },
})
