/** The shape of a table of words: what one language has, the other must have too. */
export type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
