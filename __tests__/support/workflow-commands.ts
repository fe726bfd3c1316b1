/** A command that GitHub's runner finds in a log. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * Reads a log as the runner does (`ActionCommand.cs` and `OutputManager.cs` of `actions/runner`).
 * Lines end at `\n`, `\r\n` or a single `\r`. A line is a command if it starts with `::name …::`,
 * after the white space that .NET trims, or has `##[name …]` anywhere. This is stricter than the
 * runner in one point: the runner accepts only known command names, but it may know more names in
 * the future.
 */
export function parseCommands(log: string): { commands: Command[]; shown: string[] } {
  const commands: Command[] = []
  const shown: string[] = []
  for (const line of log.split(/\r\n|\n|\r/)) {
    const command = parseModern(line) ?? parseOld(line)
    if (command === null) shown.push(line)
    else commands.push(command)
  }
  return { commands, shown }
}

/**
 * The white space that .NET's `TrimStart` removes: Unicode's definition. JavaScript's `\s` has
 * U+FEFF, but not U+0085.
 */
const DOTNET_BLANKS = /^\p{White_Space}+/u

function parseModern(given: string): Command | null {
  const line = given.replace(DOTNET_BLANKS, '')
  const end = line.indexOf('::', 2)
  if (!line.startsWith('::') || end < 0) return null
  return command(line.slice(2, end), ',', line.slice(end + 2))
}

function parseOld(line: string): Command | null {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return null
  return command(line.slice(start + 3, end), ';', line.slice(end + 1))
}

/** The command; null if it has no valid name. */
function command(info: string, separator: ',' | ';', data: string): Command | null {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!/^[a-z][a-z-]*$/i.test(name)) return null
  const decode = separator === ',' ? decodeModern : decodeOld
  const properties = (space < 0 ? '' : info.slice(space + 1))
    .split(separator)
    .map((pair) => pair.trim())
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))])
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties) as Record<string, string>,
    message: decode(data),
  }
}

function decodeModern(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

function decodeOld(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%')
}
