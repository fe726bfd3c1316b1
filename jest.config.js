/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/__tests__/support/strip-types.js' },
  maxWorkers: '100%',
  // Scenarios spend most of their time waiting.
  maxConcurrency: 6,
  testTimeout: 30_000,
}
