import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { isIPv4 } from 'node:net'
import tls from 'node:tls'

// Node reads X.509 certificates, but cannot create them. These few lines of DER (ITU-T X.690)
// create them, so that the repository contains no key and no expiry date.

export interface Certificate {
  readonly name: string
  readonly privateKey: KeyObject
  /** In PEM, for TLS servers and NODE_EXTRA_CA_CERTS. */
  readonly key: string
  readonly cert: string
}

interface Wish {
  readonly name: string
  /** The host names and IPv4 addresses of the certificate. */
  readonly hosts?: readonly string[]
  /** The issuer; by default, the certificate itself. */
  readonly issuer?: Certificate
  readonly validFromDays?: number
  readonly validToDays?: number
}

/** Creates a certificate. By default, it is valid from yesterday for a year. */
export function certify(wish: Wish): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = wish.issuer?.privateKey ?? privateKey
  const toBeSigned = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    nameOf(wish.issuer?.name ?? wish.name),
    sequence(timeIn(wish.validFromDays ?? -1), timeIn(wish.validToDays ?? 365)),
    nameOf(wish.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions(wish))),
  )
  const signature = createSign('sha256').update(toBeSigned).sign(signer)
  const whole = sequence(toBeSigned, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature))
  return {
    name: wish.name,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

/** Makes this process trust only one authority. */
export function trust(authority: Certificate): void {
  // Node 20 does not have setDefaultCACertificates. Every TLS connection begins with this function.
  const { createSecureContext } = tls
  tls.createSecureContext = (options) => createSecureContext({ ca: [authority.cert], ...options })
}

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents)
  const { length } = content
  const head =
    length < 128
      ? [tag, length]
      : length < 256
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from(head), content])
}

const sequence = (...items: readonly Buffer[]) => der(0x30, ...items)
const integer = (bytes: Buffer) => der(0x02, bytes)
const identifier = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const octets = (content: Buffer) => der(0x04, content)
const yes = der(0x01, Buffer.from([255]))

const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'))
const COMMON_NAME = identifier('550403')
const SUBJECT_ALT_NAME = identifier('551d11')
const BASIC_CONSTRAINTS = identifier('551d13')

function nameOf(text: string): Buffer {
  return sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))))
}

/** UTCTime: `YYMMDDHHMMSSZ`. */
function timeIn(days: number): Buffer {
  const iso = new Date(Date.now() + days * 86_400_000).toISOString()
  return der(0x17, Buffer.from(`${iso.replaceAll(/[-:T]/g, '').slice(2, 14)}Z`))
}

/** A certificate without hosts belongs to an authority. */
function extensions({ hosts }: Wish): Buffer[] {
  if (hosts === undefined) return [sequence(BASIC_CONSTRAINTS, yes, octets(sequence(yes)))]
  const names = hosts.map((host) =>
    isIPv4(host)
      ? der(0x87, Buffer.from(host.split('.').map(Number)))
      : der(0x82, Buffer.from(host)),
  )
  return [sequence(SUBJECT_ALT_NAME, octets(sequence(...names)))]
}
