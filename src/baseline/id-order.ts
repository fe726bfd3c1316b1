/**
 * Orders IDs as whole numbers, exactly and with any number of digits. As floats, 9007199254740993
 * and 9007199254740992 would be equal.
 */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  if (left.length !== right.length) return left.length - right.length
  if (left !== right) return left < right ? -1 : 1
  return a.length - b.length
}

export function inIdOrder<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => compareIds(a.id, b.id))
}
