const COLOURS = { error: '31', warning: '33', notice: '36', heading: '1' }

/** @param {keyof typeof COLOURS} colour @param {string} text */
export function paint(colour, text) {
  return process.stdout.isTTY ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text
}

/** @param {string} title */
export function heading(title) {
  return `\n${paint('heading', `── ${title} ${'─'.repeat(Math.max(0, 72 - title.length))}`)}\n`
}

/**
 * A line of a log as GitHub shows it. Null for a command that GitHub does not show.
 * @param {string} line
 */
export function shownLine(line) {
  const command = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line)
  if (command === null) return line
  const [, name = '', , message = ''] = command
  // GitHub shows debug messages only if debug logging is enabled.
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return null
  const text = message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
  return paint(name, `${name[0]?.toUpperCase()}${name.slice(1)}: ${text}`)
}

/** @param {Record<string, string>} inputs */
export function stepAsYaml(inputs) {
  const lines = Object.entries(inputs).map(([name, value]) =>
    value.includes('\n')
      ? `    ${name}: |\n${value.replaceAll(/^/gm, '      ')}`
      : `    ${name}: ${/^[\w.:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`}`,
  )
  return ['- uses: ./', '  with:', '    api_key: ${{ secrets.CEKURA_API_KEY }}', ...lines].join(
    '\n',
  )
}
