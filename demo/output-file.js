/**
 * The values in a `GITHUB_OUTPUT` file. Its format is `name<<delimiter`, the lines of the value,
 * `delimiter`. The last value of a name counts.
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseOutputs(text) {
  /** @type {Record<string, string>} */
  const outputs = {}
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const [name = '', delimiter] = (lines[i] ?? '').split('<<')
    if (delimiter === undefined) continue
    const end = lines.indexOf(delimiter, i + 1)
    outputs[name] = lines.slice(i + 1, end).join('\n')
    i = end
  }
  return outputs
}
