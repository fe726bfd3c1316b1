import { join } from 'node:path'
import jest from '../jest.config.js'

/**
 * Stryker's options. Stryker changes the code of some rooms, one mutant at a time, and runs some
 * tests against each mutant.
 *
 * @param {readonly string[]} mutate patterns of files
 * @param {readonly string[]} testMatch patterns of tests that call the code in this process
 * @returns {object} Stryker's options; `npm run mutate` installs their types
 */
export function optionsFor(mutate, testMatch) {
  return {
    mutate,
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: {
      config: {
        ...jest,
        testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
        testSequencer: join(import.meta.dirname, 'sequencer.js'),
      },
      // Turned off, because it would find every test of a room for each of its files.
      enableFindRelatedTests: false,
    },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    // In code that waits, a mutant may wait forever.
    timeoutMS: 10_000,
    reporters: ['clear-text', 'progress'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    tempDirName: 'reports/stryker',
    cleanTempDir: 'always',
  }
}
