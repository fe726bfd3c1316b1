import { describe, expect, test } from '@jest/globals'
import { parseApiKey, parseApiUrl } from '../../../src/inputs/api-access.ts'
import { parseBoolean, parseMode, parseWholeNumber } from '../../../src/inputs/scalars.ts'

describe('api_url', () => {
  test.each([
    ['https://api.cekura.ai', 'https://api.cekura.ai'],
    ['https://api.cekura.ai/', 'https://api.cekura.ai'],
    ['https://eu.example.test/cekura//', 'https://eu.example.test/cekura'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('takes %s', (text, value) => {
    expect(parseApiUrl(text)).toEqual({ ok: true, value })
  })
  test.each([
    'api.cekura.ai',
    'http://api.cekura.ai',
    'http://127.0.0.1.example.test',
    'http://localhost.example.test',
    'ftp://api.cekura.ai',
    'https://user:secret@api.cekura.ai',
    'https://api.cekura.ai?key=1',
    'https://api.cekura.ai#top',
    'https://',
  ])('refuses %s', (text) => {
    expect(parseApiUrl(text)).toMatchObject({ ok: false })
  })
  test('does not repeat a password', () => {
    expect(JSON.stringify(parseApiUrl('http://user:secret@example.test'))).not.toContain('secret')
  })
})

describe('api_key', () => {
  test('uses the environment variable if the input is empty', () => {
    expect(parseApiKey('', 'from-environment')).toEqual({ ok: true, value: 'from-environment' })
    expect(parseApiKey('given', 'from-environment')).toEqual({ ok: true, value: 'given' })
  })
  test('names the usual causes if there is no key', () => {
    const text = JSON.stringify(parseApiKey('', ' '))
    expect(text).toMatch(/secret is not set/)
    expect(text).toMatch(/fork/)
    expect(text).toMatch(/Dependabot/)
  })
  test.each(['k3y\n', 'k3\ny', ' k3y', 'k3y\t', 'k 3y', 'k\u00003y', 'k3ÿ', 'k3y\u200b'])(
    'refuses %j without repeating it',
    (key) => {
      const parsed = parseApiKey(key, '')
      expect(parsed).toMatchObject({ ok: false })
      expect(JSON.stringify(parsed)).not.toContain(key.trim())
    },
  )
})

describe('numbers, booleans and modes', () => {
  const seconds = { min: 1, max: 2_147_483, unit: 'seconds' }
  test.each([
    ['1', 1],
    ['3600', 3600],
    ['0060', 60],
  ])('%s is %d seconds', (text, value) => {
    expect(parseWholeNumber(text, seconds)).toEqual({ ok: true, value })
  })
  test.each(['0', '-1', '1.5', '1e3', ' 1', '٣', '99999999999', 'an hour', '0x10', 'Infinity'])(
    'refuses %j as a number of seconds',
    (text) => {
      expect(parseWholeNumber(text, seconds)).toMatchObject({ ok: false })
    },
  )
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('%s is the boolean %s', (text, value) => {
    expect(parseBoolean(text)).toEqual({ ok: true, value })
  })
  test.each(['yes', '1', 'tRUE', 'on', ''])('refuses %j as a boolean', (text) => {
    expect(parseBoolean(text)).toMatchObject({ ok: false })
  })
  test('knows its modes, and lists them', () => {
    expect(parseMode('wait')).toEqual({ ok: true, value: 'wait' })
    expect(parseMode('Wait')).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('reevaluate, start, wait')],
    })
  })
})
