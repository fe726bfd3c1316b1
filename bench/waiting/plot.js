/** @typedef {{ name: string, lagS: number, requests: number }} Point */

const WIDTH = 760
const HEIGHT = 500
const MARGIN = { left: 70, right: 20, top: 56, bottom: 62 }
const REQUESTS = { from: 5, to: 80, marks: [5, 10, 20, 40, 80] }
const [NAME_WIDTH, NAME_HEIGHT] = [110, 16]
const LAG_S = { from: 1, to: 30, marks: [1, 2, 5, 10, 20, 30] }

const STYLE = `text { font: 13px system-ui, sans-serif; fill: #424a53 }
.title { font-size: 16px; font-weight: 600 }
.name { fill: #0757b8; font-weight: 600 }
.grid { stroke: #8c959f; stroke-opacity: .3 }
.line { fill: none; stroke: #9a6700; stroke-width: 2 }
.fixed { fill: #9a6700 }
.adaptive { fill: #0969da }
@media (prefers-color-scheme: dark) {
text { fill: #c9d1d9 }
.name { fill: #79b8ff }
.line { stroke: #d29922 }
.fixed { fill: #d29922 }
.adaptive { fill: #58a6ff }
}`

/**
 * The lag against the requests, both on logarithmic axes, as an SVG for light and dark pages.
 * @param {readonly Point[]} curve the curve of the fixed intervals
 * @param {readonly Point[]} marked the points of the curve that get a name
 * @param {readonly Point[]} adaptive a point for each kind of progress
 */
export function plot(curve, marked, adaptive) {
  const inside = curve.filter(
    ({ requests, lagS }) =>
      requests >= REQUESTS.from && requests <= REQUESTS.to && lagS <= LAG_S.to,
  )
  const middle = {
    x: (WIDTH + MARGIN.left - MARGIN.right) / 2,
    y: (HEIGHT + MARGIN.top - MARGIN.bottom) / 2,
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Mean lag against mean requests: fixed intervals lie on a curve, the adaptive schedule below it for every kind of progress">`,
    `<style>\n${STYLE}\n</style>`,
    text(
      MARGIN.left,
      28,
      'Mean lag against mean requests per evaluation (lower left is better)',
      'class="title"',
    ),
    ...grid(),
    `<path class="line" d="M${inside.map((point) => `${x(point.requests)} ${y(point.lagS)}`).join('L')}"/>`,
    ...marked.flatMap(({ name, requests, lagS }) => [
      `<circle class="fixed" cx="${x(requests)}" cy="${y(lagS)}" r="4"/>`,
      text(x(requests) + 9, y(lagS) - 6, name),
    ]),
    ...adaptive.flatMap((point) => [
      `<circle class="adaptive" cx="${x(point.requests)}" cy="${y(point.lagS)}" r="6"/>`,
      nameOf(point, adaptive),
    ]),
    text(
      middle.x,
      HEIGHT - 14,
      'requests (log scale); line: fixed intervals, dots: adaptive, by kind of progress',
      'text-anchor="middle"',
    ),
    text(
      0,
      0,
      'lag in seconds (log scale)',
      `text-anchor="middle" transform="translate(22 ${middle.y}) rotate(-90)"`,
    ),
    '</svg>\n',
  ].join('\n')
}

/**
 * The name goes to the left of the point, away from the curve. It goes to the right if another
 * point is in the way.
 * @param {Point} point
 * @param {readonly Point[]} points
 */
function nameOf({ name, requests, lagS }, points) {
  const inTheWay = points.some((other) => {
    const [left, up] = [x(requests) - x(other.requests), y(lagS) - y(other.lagS)]
    return left > 0 && left < NAME_WIDTH && Math.abs(up) < NAME_HEIGHT
  })
  return inTheWay
    ? text(x(requests) + 11, y(lagS) + 4, name, 'class="name"')
    : text(x(requests) - 11, y(lagS) + 4, name, 'text-anchor="end" class="name"')
}

function grid() {
  return [
    ...REQUESTS.marks.flatMap((mark) => [
      `<path class="grid" d="M${x(mark)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}"/>`,
      text(x(mark), HEIGHT - MARGIN.bottom + 20, String(mark), 'text-anchor="middle"'),
    ]),
    ...LAG_S.marks.flatMap((mark) => [
      `<path class="grid" d="M${MARGIN.left} ${y(mark)}H${WIDTH - MARGIN.right}"/>`,
      text(MARGIN.left - 10, y(mark) + 4, String(mark), 'text-anchor="end"'),
    ]),
  ]
}

/** @param {number} requests */
function x(requests) {
  const share = Math.log(requests / REQUESTS.from) / Math.log(REQUESTS.to / REQUESTS.from)
  return rounded(MARGIN.left + share * (WIDTH - MARGIN.left - MARGIN.right))
}

/** @param {number} lagS */
function y(lagS) {
  const share = Math.log(lagS / LAG_S.from) / Math.log(LAG_S.to / LAG_S.from)
  return rounded(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom))
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 10) / 10
}

/**
 * @param {number} left @param {number} base @param {string} content @param {string} [attributes]
 */
function text(left, base, content, attributes = '') {
  return `<text x="${rounded(left)}" y="${rounded(base)}" ${attributes}>${content}</text>`
}
