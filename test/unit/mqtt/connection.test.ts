import { describe, expect, it } from 'vitest'
import { takeCredentials } from '../../../main/lib/url-credentials'
import { readEndpoint } from '../../../main/tools/mqtt/connection'
import { messagesFor } from '../../../main/tools/mqtt/messages'

describe('credentials in an address', () => {
  it.each([
    ['mqtt://hub.local:1884/x', 'mqtt://hub.local:1884/x', '', ''],
    ['ws://hub.local/mqtt@home', 'ws://hub.local/mqtt@home', '', ''],
    ['mqtt://anna:sesam@hub.local', 'mqtt://hub.local', 'anna', 'sesam'],
    ['anna:sesam@hub.local:1884', 'hub.local:1884', 'anna', 'sesam'],
    ['mqtt://anna:a%40b%2Fc@hub.local', 'mqtt://hub.local', 'anna', 'a@b/c'],
    ['mqtt://anna:100%@hub.local', 'mqtt://hub.local', 'anna', '100%'],
    ['mqtt://anna:p@ss@hub.local', 'mqtt://hub.local', 'anna', 'p@ss'],
    ['mqtt://anna:p/s#s@hub.local', 'mqtt://hub.local', 'anna', 'p/s#s'],
    ['mqtts://anna:p:s@[::1]:8883', 'mqtts://[::1]:8883', 'anna', 'p:s'],
    ['mqtt://anna:p@ss/word@hub.local', 'mqtt://hub.local', 'anna', 'p@ss/word'],
    ['mqtt://anna:12/34@hub.local', 'mqtt://hub.local', 'anna', '12/34'],
    ['mqtt://anna:2024#x@hub.local', 'mqtt://hub.local', 'anna', '2024#x'],
    ['wss://anna:sesam@hub.local/mqtt@home', 'wss://hub.local/mqtt@home', 'anna', 'sesam'],
    ['mqtt://anna@hub.local', 'mqtt://hub.local', 'anna', ''],
  ])('%s', (text, url, username, password) => {
    expect(takeCredentials(text)).toEqual({ url, username, password })
  })
})

describe('an endpoint', () => {
  it('reads a percent sign that encodes nothing as itself', () => {
    expect(readEndpoint({ url: 'mqtt://anna:100%@hub.local' }, messagesFor('en'))).toMatchObject({
      ok: true,
      value: { host: 'hub.local', port: 1883, username: 'anna', password: '100%' },
    })
  })
  it('tells no password where the address is none', () => {
    const endpoint = readEndpoint({ url: 'http://anna:sesam@hub.local' }, messagesFor('ru'))
    expect(endpoint).toMatchObject({ ok: false, failure: { code: 'mqtt.refused' } })
    expect(JSON.stringify(endpoint)).not.toContain('sesam')
  })
})
