/** `850 ms`, `45 s`, `2 min 5 s`, `1 h 4 min`. */
export function formatDuration(durationMs: number): string {
  const wholeMs = Math.round(durationMs)
  if (wholeMs < 1000) return `${wholeMs} ms`
  const seconds = Math.round(wholeMs / 1000)
  if (seconds < 60) return `${String(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return joinUnits(minutes, 'min', seconds % 60, 's')
  return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min')
}

function joinUnits(big: number, bigUnit: string, small: number, smallUnit: string): string {
  const rest = small === 0 ? '' : ` ${String(small)} ${smallUnit}`
  return `${String(big)} ${bigUnit}${rest}`
}
