/** Whether an element has come near what one sees; once it has, it stays so. */
import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** About a window's height: what one scrolls to next is there before it is seen. */
const margin = '800px'

export function useNearness(element: Ref<HTMLElement | null>): Ref<boolean> {
  const isNear = ref(false)
  let observer: IntersectionObserver | undefined
  onMounted(() => {
    if (!element.value) return
    observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        isNear.value = true
        observer?.disconnect()
      },
      // The scrolling element, not the window: margins of a root that clips nothing have no effect.
      { root: element.value.closest('.page-body'), rootMargin: margin },
    )
    observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return isNear
}
