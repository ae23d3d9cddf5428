/** The broker that was found while the demo home is shown; asked for once a session, and not again when it was declined. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { FoundBroker } from '../../contract/ipc/brokers'

export const useBrokerOfferStore = defineStore('broker-offer', () => {
  const hasAsked = ref(false)
  const offer = ref<FoundBroker | null>(null)
  return { hasAsked, offer }
})
