/** What the Home page is asked to show, and the rooms that come of it. Kept while one looks at a device and comes back. */
import { computed, reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import { useWords } from './use-words'
import { everything, findEntities, isEverything, type DeviceSearch } from '../format/find-entities'
import { roomsOf, type Room } from '../format/rooms'
import { wordFor } from '../format/words'
import { useHomeStore } from '../stores/home'

/** A select has no empty value. */
const any = '-'

export function useDeviceSearch() {
  const store = useHomeStore()
  const { t } = useI18n()
  const words = useWords()
  const search = reactive<{ -readonly [K in keyof DeviceSearch]: DeviceSearch[K] }>({ ...everything })

  const entities = computed(() => store.home?.entities ?? [])
  const hasHidden = computed(() => entities.value.some(({ isHidden }) => isHidden))
  const filters = computed(() => [
    { value: 'all' as const, label: t('home.all') },
    { value: 'active' as const, label: t('home.on') },
    { value: 'open' as const, label: t('home.openNow') },
    { value: 'unavailable' as const, label: t('home.problems') },
    { value: 'battery' as const, label: t('home.lowBattery') },
    ...(hasHidden.value || search.filter === 'hidden'
      ? [{ value: 'hidden' as const, label: t('home.hidden') }]
      : []),
  ])
  const floors = computed(() => {
    const all = store.home?.floors ?? []
    return all.length < 2
      ? []
      : [
          { value: any, label: t('home.allFloors') },
          ...all.map(({ id, name }) => ({ value: id, label: name })),
        ]
  })
  const kinds = computed(() => {
    const present = [...new Set(entities.value.map(({ domain }) => domain))]
    const named = present.map((value) => ({ value, label: wordFor(words.value, 'kinds', value) }))
    return [
      { value: any, label: t('home.allKinds') },
      ...named.sort((a, b) => a.label.localeCompare(b.label)),
    ]
  })
  const orAny = (key: 'floor' | 'kind') =>
    computed({
      get: () => search[key] || any,
      set: (next: string) => (search[key] = next === any ? '' : next),
    })

  const found = computed(() => (store.home ? findEntities(store.home, search, words.value) : []))
  const isAll = computed(() => isEverything(search))
  const favorites = computed(() => (isAll.value ? found.value.filter(({ isFavorite }) => isFavorite) : []))
  let before: readonly Room[] = []
  const rooms = computed(
    () => (before = store.home ? roomsOf(store.home, found.value, favorites.value, before) : []),
  )

  return {
    search,
    floor: orAny('floor'),
    kind: orAny('kind'),
    filters,
    floors,
    kinds,
    rooms,
    isAll,
    reset: () => Object.assign(search, everything),
  }
}
