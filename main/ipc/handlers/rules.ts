import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Rule } from '../../../contract/domain/rule'
import type { Handlers } from '../../../contract/ipc/route'
import type { RulesView, rulesRoutes } from '../../../contract/ipc/rules'
import type { Artel } from '../../compose'
import { inWords } from '../../dispatcher/words'
import type { Clock } from '../../lib/clock'
import { placeOfZone } from '../../lib/zone-place'
import type { SettingsStore } from '../../storage/settings-store'
import { withEdit } from '../../tools/rules/edit-rule'
import { orderNow, stepsNow } from '../../tools/rules/run-now'
import { noSuchRule } from '../../tools/rules/say-problems'
import { shownRules } from '../../tools/rules/show-rules'

/** What the page shows now. */
export function rulesView({ own, home }: Artel, settings: SettingsStore, clock: Clock): RulesView {
  const { place } = settings.get()
  const nowMs = clock.nowMs()
  return {
    rules: shownRules(own.rules, home.snapshot(), { nowMs, tz: clock.tz, lang: settings.lang() }),
    isPaused: own.rules.isPaused(),
    place: place ? { ...place, city: null } : placeOfZone(clock.tz),
  }
}

export function rulesHandlers(
  artel: Artel,
  settings: SettingsStore,
  clock: Clock,
): Handlers<typeof rulesRoutes> {
  const { rules } = artel.own
  const removed = new Map<string, Rule>()
  const worded = <T>(result: Result<T>): Result<null> =>
    result.ok ? ok(null) : { ok: false, failure: inWords(result.failure, settings.lang()) }
  const change = async (id: string, edit: (rule: Rule) => Rule | null): Promise<Result<null>> => {
    const before = await rules.change([id], edit)
    if (before.ok && before.value.length === 0)
      return fail('home.no_such_rule', noSuchRule('', [], settings.lang()))
    return worded(before)
  }
  return {
    'rules.list': () => Promise.resolve(ok(rulesView(artel, settings, clock))),
    'rules.pause': ({ id, isPaused }) => change(id, (rule) => rules.planned({ ...rule, paused: isPaused })),
    'rules.pauseAll': async ({ isPaused }) => worded(await rules.pauseAll(isPaused)),
    'rules.edit': ({ id, edit }) => change(id, (rule) => rules.planned(withEdit(rule, edit))),
    'rules.run': ({ id }) => {
      const rule = rules.all().find((one) => one.id === id)
      const lang = settings.lang()
      if (!rule) return Promise.resolve(fail('home.no_such_rule', noSuchRule('', [], lang)))
      const home = artel.home.snapshot()
      const steps = stepsNow(rule, home, clock, lang)
      artel.assistant.carryOut({ utterance: orderNow(rule, home, lang), steps, lang, source: 'window' })
      return Promise.resolve(ok(null))
    },
    'rules.remove': ({ id }) =>
      change(id, (rule) => {
        removed.set(id, rule)
        return null
      }),
    'rules.restore': async ({ id }) => {
      const rule = removed.get(id)
      if (!rule) return fail('home.no_such_rule', noSuchRule('', [], settings.lang()))
      removed.delete(id)
      return worded(await rules.add(rule))
    },
  }
}
