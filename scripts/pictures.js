// Draws a summary and a comment, light and dark, into docs/pictures/: npm run pictures
//
// It needs chromium and pngquant, and a font with emoji: apt-get install chromium pngquant
// fonts-noto-core fonts-noto-color-emoji. --check needs none of them. It fails if the reports have
// changed since the pictures were drawn.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markdownAsPage } from '../demo/markdown-page.js'
import { reportsOfDemo } from './demo-reports.js'

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures')
const HASHES = join(FOLDER, 'drawn-from.json')
const COLOURS = /** @type {const} */ (['light', 'dark'])
/** Wide enough for the lines of a prompt's difference. */
const WIDTH = 920
/**
 * The sections that each picture shows, by the start of their headings. The summary shows why the
 * verdicts changed, and the comment shows the run that regressed.
 */
const SHOWN = {
  summary: ['## ', '### Why scores changed', '### Agreement with people'],
  comment: ['### ❌', '### 🔻'],
}
/** In these sections, the first collapsed part is open. */
const OPENED = ['### 🔻', '### Why scores changed']
/** Pixels of a picture for one pixel of the page. The first scale that keeps the limit is used. */
const SCALES = [1.5, 1.25, 1]
/** The limit for all pictures together. */
const MOST_BYTES = 200_000

const reports = await reportsOfDemo()
const pages = {
  summary: markdownAsPage('summary', shownOf('summary')),
  comment: markdownAsPage('comment', shownOf('comment')),
}
const hashes = Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, hashOf(page)]))
if (process.argv.includes('--check')) check()
else draw()

/** @param {keyof typeof SHOWN} name */
function shownOf(name) {
  const sections = reports[name].split(/^(?=#{2,3} )/m)
  return SHOWN[name]
    .map((heading) => {
      const section = sections.find((text) => text.startsWith(heading))
      if (section === undefined) throw new Error(`The ${name} has no section ${heading}`)
      if (OPENED.includes(heading)) return section.replace('<details>', '<details open>')
      // Without the collapsed parts that follow the section.
      return section.split('<details>')[0]
    })
    .join('')
}

function check() {
  /** @type {unknown} */
  const drawn = existsSync(HASHES) ? JSON.parse(readFileSync(HASHES, 'utf8')) : null
  const areThere = pictures().every(({ file }) => existsSync(file))
  if (areThere && JSON.stringify(drawn) === JSON.stringify(hashes)) {
    console.log('docs/pictures/ shows the reports as they are.')
  } else {
    console.error('docs/pictures/ does not show the reports as they are.\nRun: npm run pictures')
    process.exitCode = 1
  }
}

function draw() {
  mkdirSync(FOLDER, { recursive: true })
  const scratch = mkdtempSync(join(tmpdir(), 'pictures-'))
  try {
    const fits = SCALES.find((scale) => drawAll(scratch, scale) <= MOST_BYTES)
    if (fits === undefined)
      throw new Error(`They are more than ${MOST_BYTES / 1000} kB at any scale`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  writeFileSync(HASHES, `${JSON.stringify(hashes, null, 2)}\n`)
}

/**
 * @param {string} scratch
 * @param {number} scale
 * @returns the bytes of all pictures
 */
function drawAll(scratch, scale) {
  for (const { name, colour, file } of pictures()) {
    const page = join(scratch, `${name}.html`)
    writeFileSync(page, pages[name])
    chromium(scratch, [
      // In Blink, 0 is dark.
      `--blink-settings=preferredColorScheme=${colour === 'dark' ? 0 : 1}`,
      `--force-device-scale-factor=${scale}`,
      `--window-size=${WIDTH},${heightOf(page, scratch)}`,
      `--screenshot=${file}`,
      `file://${page}`,
    ])
    execFileSync('pngquant', ['--force', '--strip', '--nofs', '--output', file, '16', file])
  }
  const bytes = pictures().reduce((sum, { file }) => sum + statSync(file).size, 0)
  console.log(`${pictures().length} pictures at scale ${scale}: ${Math.round(bytes / 1000)} kB`)
  return bytes
}

function pictures() {
  const names = /** @type {(keyof typeof pages)[]} */ (Object.keys(pages))
  return names.flatMap((name) =>
    COLOURS.map((colour) => ({ name, colour, file: join(FOLDER, `${name}-${colour}.png`) })),
  )
}

/**
 * The height of the page. A script in the page writes it into the title after the layout.
 * @param {string} page
 * @param {string} scratch
 */
function heightOf(page, scratch) {
  const measured = join(scratch, 'measured.html')
  const html = readFileSync(page, 'utf8')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(
      '</body>',
      '<script>document.title = document.documentElement.getBoundingClientRect().height</script></body>',
    )
  writeFileSync(measured, html)
  const dom = chromium(scratch, [`--window-size=${WIDTH},100`, '--dump-dom', `file://${measured}`])
  const [, height = ''] = /<title>([\d.]+)<\/title>/.exec(dom) ?? []
  if (height === '') throw new Error('chromium did not measure the page')
  return Math.ceil(Number(height))
}

/**
 * @param {string} scratch
 * @param {string[]} args
 */
function chromium(scratch, args) {
  return execFileSync(
    'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run'],
      ...[
        '--disable-background-networking',
        `--user-data-dir=${join(scratch, 'profile')}`,
        ...args,
      ],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 },
  )
}

/** @param {string} text */
function hashOf(text) {
  return createHash('sha256').update(text).digest('hex')
}
