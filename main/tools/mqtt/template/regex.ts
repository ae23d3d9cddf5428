/**
 * Python's regular expressions on the platform's engine. A hostile pattern can take longer than the universe on a short text, so each
 * search runs under a time limit, and a pattern that reached it once is not tried again.
 */
import { createContext, Script } from 'node:vm'
import { TemplateError } from './tokens'

const LIMIT_MS = 25
const MAX_PATTERN_CHARS = 500
const MAX_REFUSED = 100
const refused = new Set<string>()

/** V8 stops a running expression only where a script started under a time limit, hence the empty one around it. */
const sandbox = createContext({ work: null as unknown })
const script = new Script('work()')

function limited<T>(pattern: string, work: () => T): T {
  if (refused.has(pattern)) throw new TemplateError('regular expression takes too long')
  let result: T | undefined
  sandbox.work = () => {
    result = work()
  }
  try {
    script.runInContext(sandbox, { timeout: LIMIT_MS })
  } catch (error) {
    if (refused.size < MAX_REFUSED) refused.add(pattern)
    throw new TemplateError('regular expression takes too long', { cause: error })
  } finally {
    sandbox.work = null
  }
  return result as T
}

/** What Python writes otherwise than JavaScript does; the rest of what real patterns use is the same in both. */
export function compilePattern(pattern: string, isCaseIgnored: boolean, isAnchored = false): RegExp {
  if (pattern.length > MAX_PATTERN_CHARS) throw new TemplateError('regular expression too long')
  const ownFlags = /^\(\?([imsx]+)\)/.exec(pattern)
  const body = (ownFlags ? pattern.slice(ownFlags[0].length) : pattern)
    .replaceAll('(?P<', '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replace(/\\A/g, '^')
    .replace(/\\Z/g, '$')
  const flags = new Set(`g${isAnchored ? 'y' : ''}${isCaseIgnored ? 'i' : ''}${ownFlags?.[1] ?? ''}`)
  if (flags.has('x')) throw new TemplateError('verbose regular expressions are not supported')
  try {
    return new RegExp(body, [...flags].join(''))
  } catch (error) {
    throw new TemplateError(`not a regular expression: ${pattern.slice(0, 40)}`, { cause: error })
  }
}

export const isMatch = (regex: RegExp, text: string): boolean =>
  limited(regex.source, () => {
    regex.lastIndex = 0
    return regex.test(text)
  })

/** Python's `findall`: the whole match, the only group, or all groups. */
export function findAll(regex: RegExp, text: string): (string | readonly string[])[] {
  return limited(regex.source, () => [...text.matchAll(regex)]).map(([whole, ...groups]) => {
    const texts = groups.map((group: string | undefined) => group ?? '')
    return texts.length === 0 ? whole : texts.length === 1 ? (texts[0] ?? '') : texts
  })
}

export function replaceAll(regex: RegExp, text: string, replacement: string): string {
  const template = replacement
    .replaceAll('$', '$$$$')
    .replace(/\\g<(\d+)>|\\(\d)/g, (_, long?: string, short?: string) => `$${long ?? short ?? ''}`)
    .replace(/\\g<(\w+)>/g, '$<$1>')
  return limited(regex.source, () => text.replace(regex, template))
}
