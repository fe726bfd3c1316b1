import { createMetric } from '../world/metric.js'
import { createResult } from '../world/result.js'
import { createRun } from '../world/run.js'
import { createWorld } from '../world/world.js'

/**
 * @import { ReviewDraft } from '../world/review.js'
 * @import { VersionDraft } from '../world/metric-version.js'
 * @import { Story } from './story.js'
 */

/**
 * Texts that try to act on the program that shows them. The key of each text says what it tries.
 */
export const hostileTexts = {
  workflowCommand: 'first line\n::error title=Owned::not our words\n::set-output name=passed::true',
  oldWorkflowCommand: '##[error]not our words ##[group]never closed',
  stopCommands: '::stop-commands::pause-forever\n::add-mask::a',
  carriageReturn: 'looks harmless\r::warning::overwrites the line',
  encodedCommand: '%0A::error::decoded later%0D',
  terminalEscapes: '\u001b[2J\u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  controls: 'nul \u0000 bell \u0007 backspace \b delete \u007f next line \u0085 separator \u2028',
  tableBreaker: 'a | b \\| c\n| --- | --- |\n| forged | row |',
  markdown: '# Heading\n> quote\n```js\ncode\n``` **bold** [link](https://evil.example) ~~gone~~',
  image: '![pixel](https://evil.example/pixel.png) <img src="https://evil.example/p" onerror=x>',
  mention: '@octocat @octo-org/everyone fixes #1 octo-org/repo#2 deadbeefdeadbeefdeadbeef',
  autolink: 'https://evil.example www.evil.example mailto:a@evil.example',
  html: '</td></table></details><script>alert(1)</script><style>*{display:none}</style>',
  marker: 'closing <!-- the --> marker <!-- comment',
  cdata: ']]> & &amp; &#0; &lt;!ENTITY x SYSTEM "file:///etc/passwd">',
  bidi: 'passed \u202edeliaf\u202c \u2066isolated\u2069 \u200f',
  zeroWidth: 'pass\u200bed \ufeff soft\u00adhyphen',
  combining: `Z${'\u0335\u0321\u0322'.repeat(60)}algo`,
  loneSurrogate: 'half a pair \ud83d and the other \ude00',
  emoji: '👩🏽‍⚕️ 🇸🇪 🏳️‍🌈 ﷽',
  template: '${{ secrets.CEKURA_API_KEY }} $(id) `id` {{ 7*7 }} %s %n',
  prototype: '__proto__',
  empty: '',
  blank: ' \t\n ',
  long: 'very '.repeat(20_000) + 'long',
}

const firstRunId = 1801439850948198501n
const longEnough = 300_000

/**
 * All hostile texts one after the other, repeated up to 300 kB. The fences in it get longer and
 * longer, so that no fence around the text is the longest.
 *
 * @param {string} edit a text that appears in one line
 */
function hostilePrompt(edit) {
  const lines = [edit]
  for (let size = 0, round = 3; size < longEnough; round += 1) {
    const fence = '`'.repeat(round)
    const texts = Object.values(hostileTexts).filter((text) => text !== hostileTexts.long)
    const block = [`${fence}js`, ...texts, fence, '~~~', edit].join('\n')
    lines.push(block)
    size += block.length
  }
  return lines.join('\n')
}

/**
 * The history of a metric, with hostile definitions and hostile names of people.
 *
 * @returns {VersionDraft[]}
 */
function hostileVersions() {
  return [
    {
      description: hostileTexts.html,
      prompt: hostilePrompt(hostileTexts.oldWorkflowCommand),
      savedBy: hostileTexts.mention,
      reason: hostileTexts.workflowCommand,
    },
    {
      savedAtMs: Date.now() - 30 * 60 * 1000,
      description: hostileTexts.marker,
      prompt: hostilePrompt(hostileTexts.stopCommands),
      customCode: hostileTexts.markdown,
      evaluationTrigger: 'custom',
      evaluationTriggerPrompt: hostileTexts.carriageReturn,
      llmProvider: hostileTexts.image,
      savedBy: hostileTexts.html,
      reason: hostileTexts.template,
    },
  ]
}

/**
 * An ordinary result with hostile names, explanations, prompts and labels. Its IDs are too large
 * for a double.
 *
 * @returns {Story}
 */
export function hostile() {
  const texts = Object.values(hostileTexts)
  const versions = hostileVersions()
  const { tableBreaker, html, workflowCommand, mention } = hostileTexts
  const metrics = [
    createMetric({ id: '9007199254740993001', name: tableBreaker, versions, reviews: labels() }),
    createMetric({ id: '9007199254740993002', name: html, kind: 'rating', versions }),
    createMetric({ id: '9007199254740993003', name: workflowCommand, kind: 'enum', versions }),
    createMetric({ id: '9007199254740993004', name: mention, kind: 'numeric' }),
  ]
  const [binary, rating, label, numeric] = metrics.map((metric) => metric.id)
  const runs = texts.map((text, index) => {
    const explanation = index % 2 === 0 ? text : [text, hostileTexts.mention]
    const passes = index % 3 !== 0
    return createRun({
      id: firstRunId + BigInt(index),
      scenario: { id: `1800000000000000${1001 + index}`, name: text },
      personality: text,
      turns: [{ role: 'caller', text }],
      rescoredErrorMessage: index % 5 === 0 ? text : null,
      scores: {
        [String(binary)]: { value: passes, explanation },
        [String(rating)]: { value: index % 6, explanation },
        [String(label)]: { value: text, explanation },
        [String(numeric)]: { value: -index / 7, explanation },
      },
      rescores: { [String(binary)]: { value: !passes, explanation } },
    })
  })
  const result = createResult({
    id: '9007199254740995001',
    name: hostileTexts.image.slice(0, 255),
    agentId: '9007199254740997001',
    agentName: hostileTexts.marker,
    metrics,
    runs,
  })
  return {
    title: 'names and explanations that try to act on whatever shows them',
    world: createWorld({ results: [result] }),
    resultId: result.id,
    agentId: result.agentId,
    runIds: runs.map((run) => run.id),
    metricIds: metrics.map((metric) => metric.id),
  }
}

/**
 * Labels in every form, for runs that exist and for one that does not.
 *
 * @returns {ReviewDraft[]}
 */
function labels() {
  const forms = [5, 0, true, false, '5', hostileTexts.html, hostileTexts.loneSurrogate, null]
  return forms.map((expected, index) => ({
    id: 8_000_000_000_000_000_001n + BigInt(index),
    sourceId: index === 4 ? 1 : firstRunId + BigInt(index),
    expected,
    feedback: hostileTexts.workflowCommand,
  }))
}
