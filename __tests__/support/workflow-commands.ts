/** A command that GitHub's runner finds in a log. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * Reads a log as the runner does: lines end at `\n`, `\r\n` or a lone `\r`; a line is a command if it
 * starts, after blanks, with `::name …::`, or holds `##[name …]` anywhere.
 */
export function parseCommands(log: string): { commands: Command[]; shown: string[] } {
  const commands: Command[] = []
  const shown: string[] = []
  for (const line of log.split(/\r\n|\n|\r/)) {
    const command = parseLine(line)
    if (command === null) shown.push(line)
    else commands.push(command)
  }
  return { commands, shown }
}

function parseLine(line: string): Command | null {
  const modern = /^\s*::([a-z-]+)(?: ([^]*?))?::([^]*)$/i.exec(line)
  const match = modern ?? /##\[([a-z-]+)(?: ([^\]]*))?\]([^]*)$/i.exec(line)
  if (match === null) return null
  const [, name = '', properties = '', message = ''] = match
  const pairs = properties
    .split(',')
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))])
  return {
    name,
    properties: Object.fromEntries(pairs) as Record<string, string>,
    message: decode(message),
  }
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
