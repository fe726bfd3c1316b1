import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * Whether NO_PROXY exempts a URL, by the rules of curl. The list has names separated by commas or
 * spaces. A name covers its subdomains, with or without a leading dot. `*` covers everything.
 * Addresses can also be a range (10.0.0.0/8). Two forms of other tools work, too: `*.name`, and a
 * port after a name.
 */
export function isExempt(url: URL, noProxy: string): boolean {
  const host = withoutBrackets(url.hostname).replace(/\.$/, '')
  const port = url.port === '' ? '443' : url.port
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => entry === '*' || covers(entry, host, port))
}

/** Removes the brackets that an IPv6 host has only in a URL. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry.includes('/')) return isInRange(host, entry)
  if (isIP(withoutBrackets(entry)) !== 0) return isSameAddress(withoutBrackets(entry), host)
  const [, name = '', onlyPort = ''] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  if (onlyPort !== '' && onlyPort !== port) return false
  const domain = withoutBrackets(name.replace(/^\*?\./, '').replace(/\.$/, ''))
  if (isIP(domain) !== 0) return isSameAddress(domain, host)
  return domain !== '' && (host === domain || (isIP(host) === 0 && host.endsWith(`.${domain}`)))
}

function isSameAddress(address: string, host: string): boolean {
  return isInRange(host, `${address}/${isIPv4(address) ? '32' : '128'}`)
}

function isInRange(host: string, range: string): boolean {
  const [network = '', bits = ''] = range.split('/')
  const isFour = isIPv4(network)
  if (isIP(host) === 0 || isIP(network) !== isIP(host)) return false
  if (!/^\d+$/.test(bits) || Number(bits) > (isFour ? 32 : 128)) return false
  const family = isFour ? 'ipv4' : 'ipv6'
  const ranges = new BlockList()
  ranges.addSubnet(network, Number(bits), family)
  return ranges.check(host, family)
}
