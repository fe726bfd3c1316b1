/**
 * The repository of a package.json, `owner/name`: npm's short form for one on GitHub.
 * @param {string} manifest the text of package.json
 */
export function repositoryOf(manifest) {
  /** @type {unknown} */
  const parsed = JSON.parse(manifest)
  const { repository } = /** @type {{ repository?: unknown }} */ (parsed)
  const [, name] = /^github:([\w-]+\/[\w.-]+)$/.exec(String(repository)) ?? []
  if (name === undefined) {
    throw new Error(
      `package.json has the repository ${JSON.stringify(repository)}; it takes the form "github:owner/name"`,
    )
  }
  return name
}

/**
 * A text that names this action by `repository`, whatever the owner was before.
 * @param {string} text
 * @param {string} repository `owner/name`
 * @param {string} [before] the same as it was, where the name changes too
 */
export function renamed(text, repository, before = repository) {
  const names = [repository, before].map((full) => full.slice(full.indexOf('/') + 1))
  const pattern = names.map((name) => name.replaceAll('.', '\\.')).join('|')
  return text.replace(
    new RegExp(`(?<![\\w./-])(https://github\\.com/)?[\\w-]+/(?:${pattern})(?![\\w-])`, 'g'),
    (_, host = '') => `${String(host)}${repository}`,
  )
}
