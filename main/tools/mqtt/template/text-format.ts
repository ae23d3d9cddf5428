/** Python's two ways to format: `'%.1f' % x` (printf) and `'{:02x}'.format(x)` (format specification mini-language). */
import type { Budget } from './budget'
import { needNumber, toWhole } from './numbers'
import { roundHalfEven } from './round'
import { toText } from './text'
import { TemplateError } from './tokens'
import { Dict, isNumber, type Value } from './values'

const MAX_WIDTH = 200
const PRINTF = /%(?:\((?<key>[^)]*)\))?(?<flags>[-+ 0#]*)(?<width>\d+)?(?:\.(?<precision>\d+))?(?<type>.)/gs

interface Spec {
  readonly fill: string
  readonly align: string
  readonly sign: string
  readonly isAlternate: boolean
  readonly width: number
  readonly grouping: string
  readonly precision: number | null
  readonly type: string
}

/** `values`: one, or those of a tuple in order, or a dict for `%(name)s`. */
export function printf(template: string, values: readonly Value[], budget: Budget): string {
  let next = 0
  const text = template.replace(PRINTF, (match, ...rest: unknown[]) => {
    const { key, flags = '', width, precision, type = '' } = rest.at(-1) as Record<string, string | undefined>
    if (type === '%') return '%'
    const [first] = values
    const value = key === undefined ? values[next] : first instanceof Dict ? first.get(key) : undefined
    next += 1
    if (value === undefined) throw new TemplateError(`nothing for ${match}`)
    const isLeft = flags.includes('-')
    return formatted(value, budget, {
      fill: flags.includes('0') && !isLeft && type !== 's' ? '0' : ' ',
      align: isLeft ? '<' : flags.includes('0') && type !== 's' ? '=' : '>',
      sign: flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '-',
      isAlternate: flags.includes('#'),
      width: widthOf(width),
      grouping: '',
      precision: precision === undefined ? null : widthOf(precision),
      type: type === 'i' || type === 'u' ? 'd' : type,
    })
  })
  return budget.text(text)
}

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ])?(?<alternate>#)?(?<zero>0)?(?<width>\d+)?(?<grouping>[,_])?(?:\.(?<precision>\d+))?(?<type>[a-zA-Z%])?$/su

/** `{}`, `{0}`, `{name}` with an optional specification; attributes and nested fields are not supported. */
export function braceFormat(
  template: string,
  values: readonly Value[],
  named: ReadonlyMap<string, Value>,
  budget: Budget,
): string {
  let next = 0
  const text = template.replace(
    /\{\{|\}\}|\{([^{}:]*)(?::([^{}]*))?\}|[{}]/g,
    (match, name?: string, spec?: string) => {
      if (match === '{{' || match === '}}') return match.charAt(0)
      if (name === undefined) throw new TemplateError(`"${match}" alone in a format`)
      const value = name === '' ? values[next] : /^\d+$/.test(name) ? values[Number(name)] : named.get(name)
      next += 1
      if (value === undefined) throw new TemplateError(`nothing for {${name}}`)
      return formatted(value, budget, readSpec(spec ?? '', value))
    },
  )
  return budget.text(text)
}

function readSpec(spec: string, value: Value): Spec {
  const groups = SPEC.exec(spec)?.groups
  if (!groups) throw new TemplateError(`"${spec.slice(0, 20)}" is not supported in a format`)
  const isZero = groups.zero !== undefined
  return {
    fill: groups.fill ?? (isZero ? '0' : ' '),
    align: groups.align ?? (isZero ? '=' : isNumber(value) ? '>' : '<'),
    sign: groups.sign ?? '-',
    isAlternate: groups.alternate !== undefined,
    width: widthOf(groups.width),
    grouping: groups.grouping ?? '',
    precision: groups.precision === undefined ? null : widthOf(groups.precision),
    type: groups.type ?? '',
  }
}

function widthOf(text: string | undefined): number {
  const width = Number(text ?? 0)
  if (width > MAX_WIDTH) throw new TemplateError('format too wide')
  return width
}

function formatted(value: Value, budget: Budget, spec: Spec): string {
  const isTextual = spec.type === 's' || (spec.type === '' && !isNumber(value))
  if (isTextual) {
    const text = toText(value, budget)
    return padded('', spec.precision === null ? text : text.slice(0, spec.precision), spec)
  }
  const number = needNumber(value, `format ${spec.type}`)
  const digits = digitsOf(number, spec)
  const isNegative = digits.startsWith('-')
  const sign = isNegative ? '-' : spec.sign === '-' ? '' : spec.sign
  return padded(sign, isNegative ? digits.slice(1) : digits, spec)
}

const BASES: Readonly<Record<string, number>> = { x: 16, X: 16, o: 8, b: 2 }

function digitsOf(number: bigint | number, spec: Spec): string {
  const { type, precision } = spec
  const base = BASES[type]
  if (base !== undefined || type === 'd') {
    const whole = toWhole(number) ?? 0n
    const text = grouped(whole.toString(base ?? 10), spec.grouping)
    const prefix = spec.isAlternate && base !== undefined ? `0${type.toLowerCase()}` : ''
    const prefixed = whole < 0n ? `-${prefix}${text.slice(1)}` : prefix + text
    return type === 'X' ? prefixed.toUpperCase() : prefixed
  }
  if (type === '' && typeof number === 'bigint') return grouped(String(number), spec.grouping)
  const value = Number(number)
  if (type === '' && precision === null) return grouped(floatDigits(value), spec.grouping)
  if (type === 'f' || type === 'F') return grouped(fixed(value, precision ?? 6), spec.grouping)
  if (type === '%') return `${fixed(value * 100, precision ?? 6)}%`
  if (type === 'e') return twoDigitExponent(value.toExponential(precision ?? 6))
  if (type === 'g' || type === '') return general(value, precision ?? 6)
  throw new TemplateError(`format "${type}" is not supported`)
}

const fixed = (value: number, digits: number): string => roundHalfEven(value, digits).toFixed(digits)
const floatDigits = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))
const twoDigitExponent = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2')

function general(value: number, precision: number): string {
  if (value === 0) return '0'
  const digits = Math.max(1, precision)
  const exponent = Number(value.toExponential(digits - 1).split('e')[1])
  if (exponent < -4 || exponent >= digits) {
    const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e')
    return twoDigitExponent(`${trimmed(mantissa)}e${power}`)
  }
  return trimmed(value.toFixed(Math.max(0, digits - 1 - exponent)))
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

function grouped(text: string, separator: string): string {
  if (separator === '') return text
  return text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => {
    return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, separator)
  })
}

function padded(sign: string, body: string, { fill, align, width }: Spec): string {
  const missing = Math.max(0, width - sign.length - body.length)
  const pad = fill.repeat(missing)
  if (align === '=') return sign + pad + body
  if (align === '<') return sign + body + pad
  if (align === '^') {
    const left = Math.floor(missing / 2)
    return fill.repeat(left) + sign + body + fill.repeat(missing - left)
  }
  return pad + sign + body
}
