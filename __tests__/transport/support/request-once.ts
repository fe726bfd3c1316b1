// Sends one request to the given address, and prints the outcome as JSON.
import { TransportError } from '../../../src/cekura/transport.ts'
import { ask, READ, transportTo } from './client.ts'

const outcome = await ask(transportTo(process.argv[2] ?? ''), READ).then(
  ({ status }) => ({ status }),
  (error: unknown) => {
    if (!(error instanceof TransportError)) throw error
    return { message: error.message, sent: error.sent, transient: error.transient }
  },
)
process.stdout.write(JSON.stringify(outcome))
