import { TransportError } from '../../cekura/transport.ts'
import { systemError } from './failures.ts'

/** Why no secure connection was made; null if the error is not about certificates or TLS. */
export function tlsFailure(error: unknown, host: string): TransportError | null {
  const { code } = systemError(error)
  const reason = UNTRUSTED[code] ?? INVALID[code] ?? otherReason(error, code)
  if (reason === null) return null
  const remedy = code in UNTRUSTED ? `. ${EXTRA_CA}` : ''
  return new TransportError(
    `no secure connection to ${host}: ${reason} (${code}); nothing was sent${remedy}`,
    { sent: 'no', transient: false },
  )
}

const EXTRA_CA =
  'If the host or a proxy on the way has a private certificate authority, set the environment ' +
  'variable NODE_EXTRA_CA_CERTS to the path of a PEM file that holds it'

const UNKNOWN_ISSUER = 'its certificate is signed by an authority that is not trusted here'

const UNTRUSTED: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed, and not trusted here',
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
  CERT_UNTRUSTED: UNKNOWN_ISSUER,
}

const INVALID: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: "its certificate is not valid yet (is this machine's clock right?)",
  CERT_REVOKED: 'its certificate was revoked',
  CERT_REJECTED: 'its certificate is marked as not to be trusted',
  CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
  CERT_CHAIN_TOO_LONG: 'the chain of its certificates is too long',
  INVALID_CA: 'one of its certificate authorities is not valid',
  INVALID_PURPOSE: 'its certificate is not meant for servers',
  PATH_LENGTH_EXCEEDED: 'the chain of its certificates is too long',
}

function otherReason(error: unknown, code: string): string | null {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = (error as { cert?: { subjectaltname?: string } }).cert?.subjectaltname ?? ''
    return `its certificate is for other names${names === '' ? '' : `: ${names.slice(0, 200)}`}`
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'the two sides do not agree on TLS'
  return null
}
