/** Follows new answers only while the reader is at the end; otherwise says that there is something below. */
import { nextTick, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const nearPx = 64

export function useStickToEnd(scroller: Ref<HTMLElement | null>, content: Ref<HTMLElement | null>) {
  const isAtEnd = ref(true)
  let observer: ResizeObserver | null = null

  const measure = (): void => {
    const el = scroller.value
    if (el) isAtEnd.value = el.scrollHeight - el.scrollTop - el.clientHeight < nearPx
  }
  function toEnd(behavior: ScrollBehavior = 'auto'): void {
    const el = scroller.value
    el?.scrollTo({ top: el.scrollHeight, behavior })
    isAtEnd.value = true
  }

  onMounted(() => {
    void nextTick(() => toEnd())
    observer = new ResizeObserver(() => {
      if (isAtEnd.value) toEnd()
      else measure()
    })
    if (content.value) observer.observe(content.value)
    if (scroller.value) observer.observe(scroller.value)
  })
  onBeforeUnmount(() => observer?.disconnect())

  return { isAtEnd, measure, toEnd }
}
