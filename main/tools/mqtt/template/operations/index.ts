/** All that a template can call. */
import { TemplateError } from '../tokens'
import { functions } from './functions'
import { listFilters } from './list-filters'
import { methods } from './methods'
import { numberFilters } from './number-filters'
import type { Operation } from './operation'
import { tests } from './tests'
import { textFilters } from './text-filters'

const filters: Readonly<Record<string, Operation>> = { ...numberFilters, ...textFilters, ...listFilters }

function finder<R>(
  table: Readonly<Record<string, Operation<R>>>,
  what: string,
): (name: string) => Operation<R> {
  return (name) => {
    const found = Object.hasOwn(table, name) ? table[name] : undefined
    if (!found) throw new TemplateError(`${what} "${name}" is not supported`)
    return found
  }
}

/** Throw TemplateError for what is not there. */
export const findFilter = finder(filters, 'filter')
export const findTest = finder(tests, 'test')
export const findMethod = finder(methods, 'method')
export const findFunction = finder(functions, 'function')

export { constants } from './functions'
export { slice } from './list-filters'
export { iterate, member, type Context, type Given, type Operation } from './operation'
export { percentFormatted } from './text-filters'
