/**
 * The repository in a package.json as `owner/name`. The package.json has npm's short form for a
 * repository on GitHub.
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
 * The text with `repository` in place of the action's earlier name, whoever the owner was.
 * @param {string} text
 * @param {string} repository `owner/name`
 * @param {string} [before] the earlier `owner/name`, if the name changes, too
 */
export function renamed(text, repository, before = repository) {
  const names = [repository, before].map((full) => full.slice(full.indexOf('/') + 1))
  const pattern = names.map((name) => name.replaceAll('.', '\\.')).join('|')
  return text.replace(
    new RegExp(`(?<![\\w./-])(https://github\\.com/)?[\\w-]+/(?:${pattern})(?![\\w-])`, 'g'),
    (_, host = '') => `${String(host)}${repository}`,
  )
}
