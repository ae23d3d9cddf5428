/** Numbers. Home Assistant's versions: without a default they fail instead of guessing 0. */
import { finite, needNumber, needWhole, toFloat, toWhole } from '../numbers'
import { rounded } from '../round'
import { TemplateError } from '../tokens'
import { kindOf, type List, orUndefined, UNDEFINED, type Value } from '../values'
import { iterate, operation, type Operation } from './operation'

function orDefault(found: Value, fallback: Value | undefined, input: Value): Value {
  if (found !== null) return found
  // A default is for what is no number, not for what is missing: as in Jinja, such a message is ignored.
  if (input === UNDEFINED) throw new TemplateError('a number of something undefined')
  if (fallback !== undefined) return fallback
  throw new TemplateError(
    `${typeof input === 'string' ? JSON.stringify(input.slice(0, 40)) : kindOf(input)} is not a number`,
  )
}

const round = operation('precision method default', (value, { args: [precision, method, fallback] }) => {
  const digits = needWhole(precision, 'round', 0)
  const number = toFloat(value)
  const way = typeof method === 'string' ? method : 'common'
  if (number === null) return orDefault(null, fallback, value)
  const result = rounded(number, digits, way)
  if (result === null) throw new TemplateError(`round: no method "${way}"`)
  return digits === 0 ? BigInt(finite(Math.trunc(result))) : result
})

/** Both as floats, like Home Assistant does. */
const withAmount = (calculate: (value: number, amount: number) => number): Operation =>
  operation('amount default', (value, { args: [amount, fallback] }) => {
    const [number, by] = [toFloat(value), toFloat(orUndefined(amount))]
    return number === null || by === null ? orDefault(null, fallback, value) : finite(calculate(number, by))
  })

const bits = (calculate: (left: bigint, right: bigint) => bigint): Operation =>
  operation('second_value', (value, { args: [other] }) => {
    const [left, right] = [needNumber(value, 'bits'), needNumber(orUndefined(other), 'bits')]
    if (typeof left !== 'bigint' || typeof right !== 'bigint')
      throw new TemplateError('bits need whole numbers')
    return calculate(left, right)
  })

const real = (calculate: (value: number) => number): Operation =>
  operation('default', (value, { args: [fallback] }) => {
    const number = toFloat(value)
    const result = number === null ? NaN : calculate(number)
    return Number.isFinite(result) ? result : orDefault(null, fallback, value)
  })

function numbersOf(values: List): number[] {
  const numbers = values.map(toFloat)
  if (numbers.length === 0 || numbers.includes(null)) throw new TemplateError('a list of numbers is needed')
  return numbers.filter((number) => number !== null)
}

const overList = (calculate: (numbers: number[]) => number): Operation =>
  operation('', (value, _, context) => calculate(numbersOf(iterate(value, context))))

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

const TRUE = new Set(['1', 'true', 'yes', 'on', 'enable'])
const FALSE = new Set(['0', 'false', 'no', 'off', 'disable'])

const bool = operation('default', (value, { args: [fallback] }) => {
  if (typeof value === 'boolean') return value
  if (typeof value === 'bigint' || typeof value === 'number') return Boolean(value)
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (TRUE.has(word)) return true
  if (FALSE.has(word)) return false
  if (fallback !== undefined) return fallback
  throw new TemplateError(`"${word.slice(0, 40)}" is neither true nor false`)
})

export const numberFilters: Readonly<Record<string, Operation>> = {
  int: operation('default base', (value, { args: [fallback, base] }) =>
    orDefault(toWhole(value, needWhole(base, 'int', 10)), fallback, value),
  ),
  float: operation('default', (value, { args: [fallback] }) => orDefault(toFloat(value), fallback, value)),
  bool,
  round,
  abs: operation('', (value) => {
    const number = needNumber(value, 'abs')
    return number < 0 ? -number : number
  }),
  multiply: withAmount((value, amount) => value * amount),
  add: withAmount((value, amount) => value + amount),
  bitwise_and: bits((left, right) => left & right),
  bitwise_or: bits((left, right) => left | right),
  bitwise_xor: bits((left, right) => left ^ right),
  sqrt: real(Math.sqrt),
  sin: real(Math.sin),
  cos: real(Math.cos),
  tan: real(Math.tan),
  log: operation('base default', (value, { args: [base, fallback] }) => {
    const [number, to] = [toFloat(value), base === undefined ? Math.E : toFloat(base)]
    const result =
      number === null || to === null ? NaN : Math.log(number) / (to === Math.E ? 1 : Math.log(to))
    return Number.isFinite(result) ? result : orDefault(null, fallback, value)
  }),
  average: overList((numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length),
  median: overList(median),
  is_number: operation('', (value) => toFloat(value) !== null),
}
