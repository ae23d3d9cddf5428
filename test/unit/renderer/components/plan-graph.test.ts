// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import PlanGraph from '../../../../renderer/components/plan/PlanGraph.vue'
import PlanPanel from '../../../../renderer/components/plan/PlanPanel.vue'
import { flushPromises } from '@vue/test-utils'
import { mountPage, type Mounted } from '../support/mount'
import { mainJob, run, step, trip } from '../support/run-views'

let mounted: Mounted
afterEach(() => {
  mounted.page.unmount()
})

it('draws a node a step with its status, and says it to a screen reader', () => {
  mounted = mountPage(PlanGraph, { props: { run: trip('en'), widthPx: 320 } })
  const nodes = mounted.page.findAll('[data-testid="plan-step"]')
  expect(nodes.map((node) => node.attributes('data-status'))).toEqual([
    'done',
    'failed',
    'running',
    'done',
    'waiting',
    'skipped',
  ])
  expect(nodes[4]?.text()).toContain('after Find · Trains')
  expect(mounted.page.findAll('path[class]').length).toBeGreaterThan(0)
})

it('ticks no step that only answered, and does not call such a run done', () => {
  const answered = step('s1', { specialist: 'other', title: 'Outside the trade', calls: [] })
  mounted = mountPage(PlanPanel, { props: { run: run('r', { steps: [answered] }) } })
  const node = mounted.page.get('[data-testid="plan-step"]')
  expect(node.attributes('data-status')).toBe('answered')
  expect(node.text()).toContain('answered')
  expect(mounted.page.get('.mark').text()).toBe('answered')
  mounted.page.unmount()
  mounted = mountPage(PlanPanel, { props: { run: run('r', { steps: [answered, step('s2')] }) } })
  expect(mounted.page.get('.mark').text()).toBe('done')
})

it('opens the step that is clicked', async () => {
  const open = vi.fn()
  mounted = mountPage(PlanGraph, { props: { run: mainJob('en'), widthPx: 320, onOpen: open } })
  await mounted.page.get('[data-step="s2"]').trigger('click')
  expect(open).toHaveBeenCalledWith('s2')
})

it('shows the exact call in words and the raw JSON only when asked for', async () => {
  mounted = mountPage(PlanPanel, { props: { run: mainJob('en') } })
  await mounted.page.get('[data-step="s1"]').trigger('click')
  await flushPromises()
  const sheet = document.querySelector('[role="dialog"]')!
  expect(sheet.textContent).toContain('Turn off')
  expect(sheet.textContent).toContain('light.kitchen')
  expect(sheet.textContent).not.toContain('"op"')
  sheet.querySelector<HTMLElement>('[aria-pressed]')!.click()
  await flushPromises()
  expect(sheet.textContent).toContain('"op": "turn_off"')
})
