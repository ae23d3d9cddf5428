/**
 * The sentence grammar of one language as the build leaves it in out/main/templates (scripts/templates writes it, from
 * resources/templates): automata over words. Pure data.
 */
import { z } from 'zod'

/**
 * A deterministic automaton without cycles. State `s` has the edges `edges[s]`, flat pairs of symbol and next state: a symbol from 0 up is
 * a word of `CompiledGrammar.words`, a negative one (-1 - index) a slot of `CompiledGrammar.slots`. `accepts[s]` are the readings of a
 * sentence that ends in `s`. State 0 is the start.
 */
const Automaton = z.object({
  edges: z.array(z.array(z.number())),
  accepts: z.array(z.array(z.number())),
})
export type Automaton = z.infer<typeof Automaton>

/** What may stand in a slot. `home`: a name, area or floor of the present home. `values`: words of a fixed list; accepted is its index in `out`. */
const SlotList = z.discriminatedUnion('type', [
  z.object({ type: z.literal('home') }),
  z.object({ type: z.literal('wildcard') }),
  z.object({
    type: z.literal('range'),
    from: z.number(),
    to: z.number(),
    /** Halves are allowed ("21.5 degrees"). */
    halves: z.boolean(),
  }),
  z.object({
    type: z.literal('values'),
    automaton: Automaton,
    out: z.array(z.union([z.string(), z.number()])),
  }),
])
export type SlotList = z.infer<typeof SlotList>

/** What a sentence of one group of templates asks for, in the words of Home Assistant. */
const Reading = z.object({
  intent: z.string(),
  /** Which slots the sentence holds: the name of the file it comes from. */
  combination: z.string(),
  /** The domain that its fixed words imply ("lights"). */
  inferredDomain: z.string().nullable(),
  /** The domains that a {name} may have; `default`: those that "on" and "off" are for. Null: no name in it. */
  nameDomains: z.union([z.array(z.string()), z.literal('default')]).nullable(),
})
export type Reading = z.infer<typeof Reading>

export const CompiledGrammar = z.object({
  lang: z.enum(['en', 'ru']),
  words: z.array(z.string()),
  slots: z.array(z.object({ slot: z.string(), list: z.string() })),
  lists: z.record(z.string(), SlotList),
  readings: z.array(Reading),
  sentences: Automaton,
})
export type CompiledGrammar = z.infer<typeof CompiledGrammar>
