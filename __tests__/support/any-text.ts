import fc from 'fast-check'

const SURROGATES_FROM = 0xd800
const SURROGATES = 0x800
const LAST_CODE_POINT = 0x10ffff

/** Characters of several code points. */
const SEQUENCES = ['e\u0301', '👩‍🚀', '🇫🇷', '1️⃣', 'ni\u0303\u0301', 'क्षि', '각']

function characterAt(index: number): string {
  return String.fromCodePoint(index < SURROGATES_FROM ? index : index + SURROGATES)
}

const character = fc.oneof(
  fc.integer({ min: 0, max: 0x2ff }).map(characterAt),
  fc.integer({ min: 0, max: LAST_CODE_POINT - SURROGATES }).map(characterAt),
  fc.constantFrom(...SEQUENCES),
)

/**
 * Text of any Unicode characters. The units `binary` and `grapheme` of fast-check build a table of all
 * code points in each test file that uses them, which takes 2 seconds.
 * @param maxCharacters null: as long as fast-check likes
 */
export function anyText(maxCharacters: number | null = null): fc.Arbitrary<string> {
  const unit = { unit: character }
  return fc.string(maxCharacters === null ? unit : { ...unit, maxLength: maxCharacters })
}
