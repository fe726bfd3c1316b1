import { describe, expect, test } from '@jest/globals'
import { chooseProxy } from '../../../src/adapters/http/choose-proxy.ts'
import { isExempt } from '../../../src/adapters/http/exempt-hosts.ts'

const API = new URL('https://api.cekura.ai')

describe('the proxy of a URL', () => {
  test.each([
    [{}, null],
    [{ HTTPS_PROXY: '' }, null],
    [{ HTTP_PROXY: 'http://a:1' }, null],
    [{ HTTPS_PROXY: 'http://a:1' }, 'http://a:1/'],
    [{ HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2' }, 'http://b:2/'],
    [{ HTTPS_PROXY: 'http://a:1', https_proxy: '' }, 'http://a:1/'],
    [{ HTTPS_PROXY: 'a.example:3128' }, 'http://a.example:3128/'],
    [{ HTTPS_PROXY: 'jo:p@a.example:3128' }, 'http://jo:p@a.example:3128/'],
    [{ HTTPS_PROXY: 'https://a:1' }, 'https://a:1/'],
    [{ HTTPS_PROXY: 'http://[::1]:3128' }, 'http://[::1]:3128/'],
    [{ HTTPS_PROXY: 'http://a:1', NO_PROXY: 'cekura.ai' }, null],
    [{ HTTPS_PROXY: 'http://a:1', no_proxy: 'cekura.ai' }, null],
    [{ HTTPS_PROXY: 'http://a:1', no_proxy: 'x', NO_PROXY: 'cekura.ai' }, 'http://a:1/'],
    [{ HTTPS_PROXY: 'http://a:1', no_proxy: '', NO_PROXY: 'cekura.ai' }, null],
  ])('by %j is %s', (env, expected) => {
    expect(chooseProxy(API, env)?.url.href ?? null).toBe(expected)
  })

  test.each(['https://localhost', 'https://127.0.0.1', 'https://127.1.2.3:8', 'https://[::1]:8'])(
    'does not exist for %s, this machine itself',
    (url) => {
      expect(chooseProxy(new URL(url), { HTTPS_PROXY: 'http://a:1' })).toBeNull()
    },
  )

  test('does not exist for plain HTTP', () => {
    expect(chooseProxy(new URL('http://a.example'), { HTTPS_PROXY: 'http://a:1' })).toBeNull()
  })

  test('is named without its credentials', () => {
    const proxy = chooseProxy(API, { HTTPS_PROXY: 'http://jo:secret@proxy.example:3128' })
    expect(proxy?.name).toBe('the proxy proxy.example:3128 (from HTTPS_PROXY)')
  })
})

describe('NO_PROXY', () => {
  test.each([
    ['*', 'https://api.cekura.ai'],
    ['api.cekura.ai', 'https://api.cekura.ai'],
    ['API.Cekura.AI', 'https://api.cekura.ai'],
    ['cekura.ai', 'https://api.cekura.ai'],
    ['.cekura.ai', 'https://api.cekura.ai'],
    ['.cekura.ai', 'https://cekura.ai'],
    ['*.cekura.ai', 'https://api.cekura.ai'],
    ['cekura.ai.', 'https://api.cekura.ai'],
    ['cekura.ai', 'https://api.cekura.ai.'],
    ['a.example, cekura.ai', 'https://api.cekura.ai'],
    ['a.example cekura.ai', 'https://api.cekura.ai'],
    [',,a.example,,cekura.ai,', 'https://api.cekura.ai'],
    ['cekura.ai:443', 'https://api.cekura.ai'],
    ['cekura.ai:8443', 'https://api.cekura.ai:8443'],
    ['10.1.2.3', 'https://10.1.2.3'],
    ['10.1.2.3:8443', 'https://10.1.2.3:8443'],
    ['10.0.0.0/8', 'https://10.1.2.3'],
    ['2001:db8::1', 'https://[2001:db8::1]'],
    ['[2001:db8::1]', 'https://[2001:db8::1]'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
    ['2001:0DB8:0::1', 'https://[2001:db8::1]'],
    ['2001:db8::/32', 'https://[2001:db8::1]'],
  ])('"%s" exempts %s', (noProxy, url) => {
    expect(isExempt(new URL(url), noProxy)).toBe(true)
  })

  test.each([
    ['', 'https://api.cekura.ai'],
    [' , ', 'https://api.cekura.ai'],
    ['.', 'https://api.cekura.ai'],
    ['i', 'https://api.cekura.ai'],
    ['ura.ai', 'https://api.cekura.ai'],
    ['api.cekura.ai', 'https://cekura.ai'],
    ['api.cekura.ai.evil.example', 'https://api.cekura.ai'],
    ['cekura.ai:8443', 'https://api.cekura.ai'],
    ['cekura.ai:443', 'https://api.cekura.ai:8443'],
    ['2.3', 'https://10.1.2.3'],
    ['10.1.2.30', 'https://10.1.2.3'],
    ['10.1.2.3:1', 'https://10.1.2.3'],
    ['10.0.0.0/8', 'https://11.1.2.3'],
    ['10.0.0.0/8', 'https://[2001:db8::1]'],
    ['10.0.0.0/99', 'https://10.1.2.3'],
    ['10.0.0.0/', 'https://10.1.2.3'],
    ['a.example/8', 'https://10.1.2.3'],
    ['2001:db8::2', 'https://[2001:db8::1]'],
    ['::1', 'https://api.cekura.ai'],
  ])('"%s" does not exempt %s', (noProxy, url) => {
    expect(isExempt(new URL(url), noProxy)).toBe(false)
  })
})
