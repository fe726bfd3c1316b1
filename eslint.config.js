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
      // There are no enums and next to no classes here, and looking for them takes 14 of 75 seconds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-undef': 'off', // tsc checks it, with the types of node
    },
  },
  {
    // Foreign text of any size must not stall the job.
    files: ['src/**'],
    plugins: { redos },
    rules: { 'redos/no-vulnerable': 'error' },
  },
  {
    // Programs for people at a terminal, which print.
    files: ['demo/**', 'scripts/**', 'bench/**', 'simulator/cli.js'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['__tests__/**'],
    rules: { 'max-lines': 'off' },
  },
)
