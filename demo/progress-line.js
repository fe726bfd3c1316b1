/**
 * A last line in the terminal that shows how long the wait has taken. Printed text replaces it. If
 * the output is not a terminal, there is no such line.
 * @param {Pick<NodeJS.WriteStream, 'write' | 'isTTY'>} stream
 */
export function createProgressLine(stream) {
  let isShown = false
  return {
    /** @param {number} elapsedSeconds */
    show(elapsedSeconds) {
      if (!stream.isTTY) return
      stream.write(`\r\u001b[2m… ${elapsedSeconds} s\u001b[0m\u001b[K`)
      isShown = true
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K')
      isShown = false
    },
  }
}
