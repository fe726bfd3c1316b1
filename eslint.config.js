import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import redos from 'eslint-plugin-redos'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'reports/', 'src/cekura/wire.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 220, skipBlankLines: true }],
      'no-console': 'error',
      // The project has no enums and few classes, and these rules take 14 of 75 seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-undef': 'off', // tsc checks this, with the types of Node
    },
  },
  {
    // Text from other people must not stall the job, whatever its size.
    files: ['src/**'],
    plugins: { redos },
    rules: { 'redos/no-vulnerable': 'error' },
  },
  {
    // Programs for people at a terminal may print.
    files: ['demo/**', 'scripts/**', 'bench/**', 'simulator/cli.js'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['__tests__/**'],
    rules: { 'max-lines': 'off' },
  },
)
