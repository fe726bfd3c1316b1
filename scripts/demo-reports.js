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
/** Slow enough for the limits of a few seconds that the action sets itself, on a busy machine, too. */
const SPEED = 3
const TOKEN = 'ghs_simulated'

/**
 * What the demo's story brings about on GitHub, where one of two gates says no: the Markdown of the
 * summary and of the comment. Each call gives the same.
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
    await runAction(folder, {
      INPUT_API_KEY: cekura.apiKey,
      INPUT_API_URL: cekura.url,
      INPUT_RESULT_ID: story.resultId,
      INPUT_RUN_IDS: 'all',
      INPUT_METRIC_IDS: 'all',
      INPUT_MIN_SUCCESS_RATE: '85%',
      INPUT_MAX_REGRESSIONS: '0',
      INPUT_PR_COMMENT: 'true',
      INPUT_GITHUB_TOKEN: TOKEN,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'acme/support-agent',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: folder,
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

/**
 * With the time that the demo takes in real life, in place of what it took here, and of one day.
 * @param {string} markdown
 */
function timeless(markdown) {
  return markdown
    .replaceAll(/took \d+ (?:ms|s|min)\b/g, 'took 10 s')
    .replaceAll(/(?<=the scores of ).*?(?= UTC)/g, '24 Nov 2026, 09<span>:</span>30')
    .replaceAll(/(?<=: edited on ).*?(?= UTC)/g, '24 Nov 2026, 11<span>:</span>50')
    .replaceAll(/(?<=last edited on ).*?(?= UTC)/g, '27 Aug 2026, 12<span>:</span>30')
}
