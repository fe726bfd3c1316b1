import { INPUT_DEFAULTS, type InputName } from '../../src/inputs/input-names.ts'

/** Accepts every text, so that only wrong types and shapes are reported. */
const FREE = ['api_key', 'api_url', 'comment_key', 'github_token']
const NAMES = (Object.keys(INPUT_DEFAULTS) as InputName[]).filter((name) => !FREE.includes(name))

/** Texts that no input accepts. */
export const ODD_TEXTS = {
  blanks: ' \t\r\n ',
  'no-break spaces': '\u00a0\u2003\u3000',
  'a zero': '0',
  'a negative zero': '-0',
  'a plus sign': '+4711',
  'Arabic digits': '٤٧١١',
  'fullwidth digits': '４７１１',
  'mathematical digits': '𝟒𝟕𝟏𝟏',
  'an exponent': '4711e0',
  'a point': '4711.0',
  hexadecimal: '0x1267',
  'a thousands separator': '4_711',
  'more than 64 bits': '99999999999999999999999',
  NaN: 'NaN',
  Infinity: '-Infinity',
  null: 'null',
  undefined: 'undefined',
  'a JSON array of exponents': '[1e3, -1]',
  'a JSON array in an array': '[["4711"]]',
  'a JSON array of objects': '[{"id": 4711}]',
  'a JSON array that ends early': '["4711"',
  'a JSON array with a comma at its end': '[4711,]',
  'an empty JSON array': '[]',
  'a JSON object': '{"__proto__": {"id": 4711}}',
  'a JSON string': '"4711"',
  'the name of a prototype': '__proto__',
  commas: ',,,',
  'a path that climbs': '../../../../etc/passwd',
  'a workflow command': '4711\n::error title=x::y\r::set-output name=passed::true',
  'an expression': '${{ secrets.CEKURA_API_KEY }}',
  'a right-to-left override': '\u202e1174',
  'a zero-width space': '47\u200b11',
  'control characters': '\u0001\u001b[31m4711\u0007',
  emoji: '🙂'.repeat(50),
  'a quote': `'"\`\\`,
  huge: '4711 '.repeat(15_000),
  'huge, in lines': '4711\n'.repeat(15_000),
  'huge, and one word': 'x'.repeat(75_000),
  'huge, and nothing but brackets': '['.repeat(75_000),
} as const

/** The text in every input that does not accept any text. */
export function oddInputs(text: string): Partial<Record<InputName, string>> {
  return Object.fromEntries(NAMES.map((name) => [name, text]))
}
