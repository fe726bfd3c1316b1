import { join } from 'node:path'
import jest from '../jest.config.js'

/**
 * What Stryker needs to know to change the code of some rooms, a mutant at a time, and to run some
 * tests against each.
 *
 * @param {readonly string[]} mutate patterns of files
 * @param {readonly string[]} testMatch patterns of tests that call the code in this process
 * @returns {object} Stryker's options; its types are not there before `npm run mutate` installs it
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
      // It would find every test of a room for any of its files.
      enableFindRelatedTests: false,
    },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    coverageAnalysis: 'perTest',
    // In rooms of waits, a mutant may well wait for ever.
    timeoutMS: 10_000,
    reporters: ['clear-text', 'progress'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    tempDirName: 'reports/stryker',
    cleanTempDir: 'always',
  }
}
