/** What one rendering may cost. A template comes from any device of the broker: it must not be able to stop the app. */
import { TemplateError } from './tokens'

const MAX_STEPS = 50_000
const MAX_TEXT_CHARS = 65_536
const MAX_ITEMS = 10_000

export class Budget {
  private left = MAX_STEPS

  /** One step is about one operation on one value. */
  spend(steps = 1): void {
    this.left -= steps
    if (this.left < 0) throw new TemplateError('too much work')
  }

  /** Text made inside a template, refused when it grows beyond what a payload can need. */
  text(text: string): string {
    if (text.length > MAX_TEXT_CHARS) throw new TemplateError('text too long')
    this.spend(1 + (text.length >> 6))
    return text
  }

  items<T>(list: readonly T[]): readonly T[] {
    if (list.length > MAX_ITEMS) throw new TemplateError('list too long')
    this.spend(1 + (list.length >> 2))
    return list
  }
}
