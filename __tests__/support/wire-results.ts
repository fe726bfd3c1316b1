import fc from 'fast-check'
import { anyText } from './any-text.ts'

const id = fc.oneof(
  fc.nat(),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 64n }),
  fc.nat().map(String),
  fc.constant(null),
)
const text = fc.oneof(
  anyText(40),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '{', '😀', '\ud800', 'é', 'a') }),
)
const anything = fc.jsonValue({ maxDepth: 3 })
const status = fc.constantFrom('completed', 'failed', 'evaluating', 'brand_new')
const or = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: anything })

const metric = fc.record(
  {
    id,
    name: or(text),
    type: or(fc.constantFrom('binary', 'continuous_qualitative', 'numeric', 'enum')),
    score: or(fc.oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.constant(5))),
    passed: or(fc.boolean()),
    enum: or(text),
    explanation: or(fc.oneof(text, fc.array(text, { maxLength: 3 }))),
    extra: anything,
  },
  { requiredKeys: ['id'] },
)
const run = fc.record(
  {
    id,
    status: or(status),
    success: or(fc.boolean()),
    evaluation_status: or(fc.constantFrom('success', 'failure', 'reviewed_failure')),
    scenario: or(fc.record({ id, name: text })),
    scenario_name: or(text),
    personality_name: or(text),
    error_message: or(text),
    duration: or(fc.constantFrom('01:05', '1:00:00')),
    expected_outcome: anything,
    evaluation: or(fc.record({ metrics: or(fc.array(or(metric), { maxLength: 4 })) })),
    transcript: or(text),
    transcript_object: anything,
  },
  { requiredKeys: [] },
)
const runs = fc.oneof(
  fc.dictionary(
    fc.oneof(fc.nat().map(String), fc.bigInt({ min: 2n ** 60n }).map(String), text),
    or(run),
    {
      maxKeys: 5,
    },
  ),
  fc.array(or(run), { maxLength: 5 }),
)

/** Possible answers to a read, as JSON text: fields are missing, of a wrong type, or unknown. */
export const resultTexts: fc.Arbitrary<string> = fc
  .record(
    {
      id,
      name: or(text),
      agent_name: or(text),
      status,
      updated_at: or(fc.constant('2026-11-22T18:52:41.728000Z')),
      success_rate: or(fc.double({ min: 0, max: 1 })),
      total_runs_count: or(fc.nat()),
      completed_runs_count: or(fc.nat().map(String)),
      failed_reasons: or(fc.record({ issues: fc.array(or(fc.record({ description: text }))) })),
      overall_evaluation: anything,
      runs: or(runs),
      something_new: anything,
    },
    { requiredKeys: ['status'] },
  )
  .chain((fields) => fc.shuffledSubarray(Object.entries(fields), { minLength: 1 }))
  .chain((entries) =>
    fc.constantFrom('', ' ', '\n\t').map((gap) => writeJson(Object.fromEntries(entries), gap)),
  )

/** JSON with an integer for each bigint, and with `gap` wherever white space is allowed. */
function writeJson(value: unknown, gap: string): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const items = Array.isArray(value)
    ? value.map((item) => writeJson(item, gap))
    : Object.entries(value).map(
        ([key, item]) => `${JSON.stringify(key)}${gap}:${gap}${writeJson(item, gap)}`,
      )
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}${gap}${items.join(`${gap},${gap}`)}${gap}${close}`
}
