/**
 * One line at the end of a terminal that tells how long somebody has waited, and gives way to all that
 * is printed. On anything but a terminal it is nothing.
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
