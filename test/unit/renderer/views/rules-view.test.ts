// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { fail, ok } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'
import type { RuleEnd } from '../../../../contract/domain/rule'
import type { RulesView as View } from '../../../../contract/ipc/rules'
import { useUiStore } from '../../../../renderer/stores/ui'
import RulesView from '../../../../renderer/views/RulesView.vue'
import { demoRules } from '../support/demo-rules'
import { createFakeApi } from '../support/fake-api'
import { mountPage, type Mounted } from '../support/mount'

let mounted: Mounted
afterEach(() => {
  mounted.page.unmount()
  document.body.innerHTML = ''
})

const view = (patch: Partial<View> = {}): View => ({
  rules: demoRules('en'),
  isPaused: false,
  place: null,
  ...patch,
})
async function open(shown: View = view(), lang: Lang = 'en') {
  const api = createFakeApi(lang)
  api.answers['rules.list'] = () => ok(shown)
  mounted = mountPage(RulesView, { api, lang })
  await flushPromises()
  return { ...mounted, api }
}
/** A sheet lies at the end of the page, outside of what was mounted. */
const inSheet = (testid: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid="${testid}"]`)
  if (!found) throw new Error(`no ${testid}`)
  return found
}
async function type(testid: string, value: string): Promise<void> {
  const field = inSheet(testid) as HTMLInputElement
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

describe('the rules page', () => {
  it('tells each rule in full, when it runs next, and how it went', async () => {
    const { page } = await open()
    const heating = page.get('[data-testid="rule-rule_heating"]').text()
    expect(heating).toContain('Every weekday at 23:00: Turn off · Living room thermostat')
    expect(heating).toContain('“turn off the heating at 11pm every weekday”')
    expect(heating).toMatch(/Next: .+\d\d:\d\d/u)
    expect(heating).toContain('done')
    expect(page.get('[data-testid="rule-rule_curtains"]').text()).toContain('Paused')
    const hall = page.get('[data-testid="rule-rule_hall"]').text()
    expect(hall).toContain('Waits for it to happen')
    expect(hall).toContain('Hallway light does not answer.')
  })

  it('speaks Russian', async () => {
    const { page } = await open(view({ rules: demoRules('ru') }), 'ru')
    expect(page.get('[data-testid="rule-rule_heating"]').text()).toContain('По будням в 23:00: Выключить')
    expect(page.get('[data-testid="rule-rule_hall"]').text()).toContain('не получилось')
  })

  it('teaches by three examples where there are none', async () => {
    const { page, api } = await open(view({ rules: [] }))
    await page.get('[data-testid="rules-empty"] [data-testid="example-two"]').trigger('click')
    expect(useUiStore().draft).toContain('When the front door opens after sunset')
    expect(api.sent('rules.pauseAll')).toEqual([])
  })

  it('says when the rules cannot be read, and tries again', async () => {
    const api = createFakeApi()
    api.answers['rules.list'] = () => fail('io.failed', 'The disk is full.')
    mounted = mountPage(RulesView, { api })
    await flushPromises()
    expect(mounted.page.get('[role="alert"]').text()).toContain('The disk is full.')
    api.answers['rules.list'] = () => ok(view())
    await mounted.page.get('[role="alert"] button').trigger('click')
    await flushPromises()
    expect(mounted.page.findAll('[data-testid="rules-list"] li')).toHaveLength(3)
  })

  it('pauses one, all of them, and hears what happens elsewhere', async () => {
    const { page, api } = await open()
    await page.get('[data-testid="rule-rule_heating"] [role="switch"]').trigger('click')
    expect(api.sent('rules.pause')).toEqual([{ id: 'rule_heating', isPaused: true }])
    await page.get('[data-testid="rules-pause-all"]').trigger('click')
    expect(api.sent('rules.pauseAll')).toEqual([{ isPaused: true }])
    await flushPromises()
    api.emit('rules.changed', view({ isPaused: true }))
    await flushPromises()
    expect(page.text()).toContain('All rules are paused.')
    expect(page.get('[data-testid="rules-pause-all"]').text()).toBe('Resume all')
  })

  it('deletes one and brings it back', async () => {
    const { page, api } = await open()
    await page.get('[data-testid="rule-rule_curtains"] [data-testid="rule-remove"]').trigger('click')
    await flushPromises()
    expect(api.sent('rules.remove')).toEqual([{ id: 'rule_curtains' }])
    expect(page.get('.removed').text()).toContain('Every day at sunset')
    await page.get('[data-testid="rules-undo"]').trigger('click')
    await flushPromises()
    expect(api.sent('rules.restore')).toEqual([{ id: 'rule_curtains' }])
    expect(page.find('.removed').exists()).toBe(false)
  })

  it('edits the hour, the days and what becomes of a missed run; takes actions away', async () => {
    const { page, api } = await open()
    await page.get('[data-testid="rule-rule_heating"] [data-testid="rule-edit"]').trigger('click')
    await flushPromises()
    await type('rule-time', '22:30')
    inSheet('day-5').click()
    await type('rule-within', '15')
    document.querySelectorAll<HTMLElement>('[data-testid="rule-action"] button')[1]?.click()
    await flushPromises()
    inSheet('rule-save')
      .closest('body')
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    expect(api.sent('rules.edit')).toEqual([
      {
        id: 'rule_heating',
        edit: {
          trigger: {
            kind: 'time',
            start: '2026-11-23T22:30:00',
            rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH',
            tz: 'Europe/Berlin',
          },
          conditions: [],
          missed: { kind: 'late', withinMin: 15 },
          keepActions: [0],
        },
      },
    ])
    expect(document.querySelector('[data-testid="rule-editor"]')).toBeNull()
  })

  it('names the days as the language does', async () => {
    const { page } = await open(view({ rules: demoRules('ru') }), 'ru')
    await page.get('[data-testid="rule-rule_heating"] [data-testid="rule-edit"]').trigger('click')
    await flushPromises()
    expect([1, 2, 3, 4, 5, 6, 7].map((day) => inSheet(`day-${day}`).innerText.trim()).join(' ')).toBe(
      'пн вт ср чт пт сб вс',
    )
  })

  it('changes how long it lasts, and takes its end away', async () => {
    const [heating, ...rest] = demoRules('en')
    if (!heating) throw new Error('no rule')
    const ends: RuleEnd = { kind: 'after', minutes: 10 }
    const { page, api } = await open(
      view({ rules: [{ ...heating, rule: { ...heating.rule, end: ends } }, ...rest] }),
    )
    const edit = async (change: () => Promise<void> | void): Promise<void> => {
      await page.get('[data-testid="rule-rule_heating"] [data-testid="rule-edit"]').trigger('click')
      await flushPromises()
      await change()
      await flushPromises()
      document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
      await flushPromises()
    }
    await edit(() => type('rule-end', '25'))
    await edit(() => inSheet('rule-drop-end').click())
    expect(api.sent('rules.edit')).toMatchObject([
      { edit: { end: { kind: 'after', minutes: 25 } } },
      { edit: { end: null } },
    ])
  })

  it('runs one now, and shows its run', async () => {
    const { page, api } = await open()
    await page.get('[data-testid="rule-rule_heating"] [data-testid="rule-run"]').trigger('click')
    await flushPromises()
    expect(api.sent('rules.run')).toEqual([{ id: 'rule_heating' }])
    expect(useUiStore().view).toBe('talk')
  })

  it('does not promise another run to what was for once', async () => {
    const [heating] = demoRules('en')
    if (!heating) throw new Error('no rule')
    const lastRun = { atMs: 0, result: 'unanswered' as const, text: '' }
    const over = { ...heating, rule: { ...heating.rule, once: true, nextRunMs: null, lastRun } }
    const { page } = await open(view({ rules: [over] }))
    expect(page.get('[data-testid="rule-next"]').text()).toBe('Will not run again')
    expect(page.find('[role="switch"]').exists()).toBe(false)
  })

  it('does not save what cannot be used', async () => {
    const { page } = await open()
    await page.get('[data-testid="rule-rule_curtains"] [data-testid="rule-edit"]').trigger('click')
    await flushPromises()
    await type('rule-offset', '5000')
    expect((inSheet('rule-save') as HTMLButtonElement).disabled).toBe(true)
    await type('rule-offset', '-30')
    expect((inSheet('rule-save') as HTMLButtonElement).disabled).toBe(false)
  })

  it('says that the sun needs a place, and leads there', async () => {
    const { page } = await open()
    expect(page.get('.sun').text()).toContain('need the place of the home')
    await page.get('.sun button').trigger('click')
    expect(useUiStore().view).toBe('settings')
  })

  it('says for which city the sun is only guessed', async () => {
    const { page } = await open(view({ place: { latitude: 52.5, longitude: 13.37, city: 'Berlin' } }))
    expect(page.text()).toContain('computed for Berlin')
  })
})
