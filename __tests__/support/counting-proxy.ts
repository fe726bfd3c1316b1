import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

export interface CountingProxy {
  readonly url: string
  /**
   * How many bytes the server behind the proxy has sent on each connection, in the order of the
   * connections.
   */
  readonly sentBytes: readonly number[]
  readonly close: () => void
}

/** Passes connections on to the server at `url`, and counts the bytes that come back. */
export async function startCountingProxy(url: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(url)
  const sentBytes: number[] = []
  const server = createServer((client) => {
    const index = sentBytes.push(0) - 1
    const upstream = connect(Number(port), hostname)
    upstream.on('data', (chunk: Buffer) => {
      sentBytes[index] = (sentBytes[index] ?? 0) + chunk.length
    })
    upstream.pipe(client).pipe(upstream)
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    client.on('close', end).on('error', end)
    upstream.on('close', end).on('error', end)
  })
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    sentBytes,
    close: () => server.close(),
  }
}
