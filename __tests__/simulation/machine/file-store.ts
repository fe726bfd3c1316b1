/** The files that jobs share: what a branch holds, or an artifact, as far as a baseline is in it. */
export interface FileStore {
  readonly texts: ReadonlyMap<string, string>
  /** Null if there is no such file. */
  readonly read: (path: string) => string | null
  readonly write: (path: string, text: string) => void
}

export interface Written {
  readonly path: string
  readonly text: string
}

export function createFileStore(files: Readonly<Record<string, string>> = {}): FileStore {
  const texts = new Map(Object.entries(files))
  return {
    texts,
    read: (path) => texts.get(path) ?? null,
    write: (path, text) => texts.set(path, text),
  }
}
