/** Names that differ in case, in blanks or in how accents are composed are the same name. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
