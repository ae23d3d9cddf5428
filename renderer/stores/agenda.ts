/** The week that the Calendar page shows. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { daysOf, todayIn, weekStart } from '../format/agenda'
import type { CalendarProblem, Occurrence } from '../../contract/domain/calendar'
import type { Failure } from '../../contract/domain/failure'

export interface Agenda {
  readonly folder: string
  readonly tz: string
  readonly occurrences: readonly Occurrence[]
  readonly problems: readonly CalendarProblem[]
}

const machineTz = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const useAgendaStore = defineStore('agenda', () => {
  const agenda = shallowRef<Agenda | null>(null)
  const failure = ref<Failure | null>(null)
  const nowMs = ref(Date.now())

  const tz = computed(() => agenda.value?.tz ?? machineTz())
  const today = computed(() => todayIn(tz.value, nowMs.value))
  const start = ref(weekStart(todayIn(machineTz(), Date.now())))
  const days = computed(() => daysOf(start.value, agenda.value?.occurrences ?? [], tz.value))
  const isThisWeek = computed(() => start.value === weekStart(today.value))
  const isEmpty = computed(() => agenda.value !== null && days.value.every((day) => day.entries.length === 0))

  return { agenda, failure, nowMs, tz, today, start, days, isThisWeek, isEmpty }
})
