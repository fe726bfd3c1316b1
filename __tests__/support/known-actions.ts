import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { REPOSITORY } from '../../src/repository.ts'

export interface ActionDefinition {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; description: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const ROOT = join(import.meta.dirname, '..', '..')

export const ourAction = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionDefinition

/** The name of this action in the workflows here. */
export const OUR_NAME = REPOSITORY

/** The inputs of other people's actions that the workflows here use. `*` marks a required input. */
const THEIR_INPUTS: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['persist-credentials'],
  'actions/setup-node': ['node-version', 'node-version-file'],
  'actions/upload-artifact': ['name', 'path*', 'overwrite'],
  'actions/download-artifact': [
    'name',
    'pattern',
    'path',
    'merge-multiple',
    'run-id',
    'github-token',
  ],
  'actions/attest-build-provenance': ['subject-path'],
  'cekura-ai/cekura-github-actions': ['api_key*', 'agent_id*', 'scenario_ids', 'tags'],
  'github/codeql-action/init': ['languages', 'build-mode', 'config'],
  'github/codeql-action/analyze': ['category'],
}

/** @param name the name in `uses`, without `@` and the version */
export function definitionOf(name: string): ActionDefinition | undefined {
  if (name === OUR_NAME) return ourAction
  const inputs = THEIR_INPUTS[name]
  if (inputs === undefined) return undefined
  return {
    inputs: Object.fromEntries(
      inputs.map((input) => [
        input.replace('*', ''),
        { required: input.endsWith('*'), description: input },
      ]),
    ),
    outputs: {},
  }
}
