import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGitHub } from '../simulator/github.js'
import { startSimulator } from '../simulator/server.js'
import { storyFromText } from '../simulator/stories/story-text.js'

const ROOT = join(import.meta.dirname, '..')
const FAST_CLOCK = join(ROOT, '__tests__/support/fast-clock.js')
/** Slow enough for the action's own limits of a few seconds, also on a busy machine. */
const SPEED = 3
const TOKEN = 'ghs_simulated'

/**
 * The Markdown of the summary and of the comment that the gate of README.md produces on GitHub for
 * the demo's story: a baseline is pinned, and flips are confirmed. Each call returns the same text.
 */
export async function reportsOfDemo() {
  const story = storyFromText('metric-edit')
  const [cekura, github, folder] = await Promise.all([
    startSimulator({ world: story.world, speed: SPEED }),
    startGitHub({ token: TOKEN }),
    mkdtemp(join(tmpdir(), 'reports-')),
  ])
  try {
    const event = join(folder, 'event.json')
    const output = join(folder, 'output')
    const summary = join(folder, 'summary.md')
    await Promise.all([
      writeFile(event, JSON.stringify({ pull_request: { number: 1 } })),
      writeFile(output, ''),
      writeFile(summary, ''),
    ])
    const job = {
      INPUT_API_KEY: cekura.apiKey,
      INPUT_API_URL: cekura.url,
      INPUT_RESULT_ID: story.resultId,
      INPUT_RUN_IDS: 'all',
      INPUT_METRIC_IDS: 'all',
      INPUT_BASELINE_FILE: `.cekura/baseline-${story.resultId}.json`,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'acme/support-agent',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: folder,
    }
    await runAction(folder, { ...job, INPUT_MODE: 'wait', INPUT_UPDATE_BASELINE: 'true' })
    await writeFile(summary, '')
    await runAction(folder, {
      ...job,
      INPUT_MAX_REGRESSIONS: '0',
      INPUT_CONFIRM_FLIPS: '2',
      INPUT_PR_COMMENT: 'true',
      INPUT_GITHUB_TOKEN: TOKEN,
    })
    const [comment] = github.comments
    if (comment === undefined) throw new Error('The action wrote no comment')
    return {
      summary: timeless(await readFile(summary, 'utf8')),
      comment: timeless(comment.body),
    }
  } finally {
    await Promise.all([
      cekura.close(),
      github.close(),
      rm(folder, { recursive: true, force: true }),
    ])
  }
}

/**
 * @param {string} cwd
 * @param {Record<string, string>} variables
 */
async function runAction(cwd, variables) {
  const child = spawn(process.execPath, ['--import', FAST_CLOCK, join(ROOT, 'dist', 'index.js')], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], FAST_CLOCK: String(SPEED), ...variables },
  })
  await once(child, 'close')
}

const TIME =
  /(?<before>last edited on |edited on )?\d{1,2} \w{3} \d{4}, \d\d(?<colon><span>:<\/span>|:)\d\d UTC/g
/** By the words before them. */
const TIMES = new Map([
  ['last edited on ', '27 Aug 2026, 12:30'],
  ['edited on ', '24 Nov 2026, 11:50'],
  ['', '24 Nov 2026, 09:30'],
])

/**
 * The report with the duration of the real demo and fixed times, in place of those of this run.
 * @param {string} markdown
 */
function timeless(markdown) {
  return markdown
    .replaceAll(/took \d+ (?:ms|s|min)\b/g, 'took 50 s')
    .replaceAll(TIME, (_, before = '', colon = '') => {
      const time = TIMES.get(String(before)) ?? ''
      return `${before}${time.replace(':', String(colon))} UTC`
    })
}
