import type { Mistake } from './mistakes.ts'

/**
 * The code of the mistake's file with the mistake in it.
 * @throws if the place for it is not there exactly once: then the mistake needs to follow the code
 */
export function plant({ name, file, find, replace }: Mistake, code: string): string {
  const parts = code.split(find)
  if (parts.length !== 2) {
    throw new Error(
      `“${name}”: ${file} has its place ${parts.length - 1} times, not once:\n${find}`,
    )
  }
  return parts.join(replace)
}
