/** The YAML files of resources/templates, one language of them, checked: a key that nobody reads would be a rule that nobody obeys. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const Values = z.array(
  z.union([z.string(), z.strictObject({ in: z.string(), out: z.union([z.string(), z.number()]) })]),
)
const List = z.union([
  z.strictObject({ values: Values }),
  z.strictObject({ wildcard: z.literal(true) }),
  z.strictObject({
    range: z.strictObject({
      type: z.enum(['percentage', 'temperature']).optional(),
      from: z.number(),
      to: z.number(),
      step: z.number().optional(),
      fractions: z.literal('halves').optional(),
      multiplier: z.number().optional(),
    }),
  }),
])
export type List = z.infer<typeof List>

const ListFile = z.strictObject({ language: z.string().optional(), lists: z.record(z.string(), List) })
const RuleFile = z.strictObject({ language: z.string(), expansion_rules: z.record(z.string(), z.string()) })
const SentenceFile = z.strictObject({
  language: z.string(),
  data: z.array(
    z.strictObject({
      /** Nothing: the file waits for its translation. */
      sentences: z.array(z.string()).nullable(),
      inferred_domain: z.string().optional(),
      /** `default`: the domains that "on" and "off" are for. */
      name_domains: z.union([z.literal('default'), z.array(z.string())]).optional(),
      response: z.string(),
      /** For speech recognisers with few phrases: the same sentences again. */
      speech_to_phrase: z.boolean().optional(),
    }),
  ),
})

export interface SentenceGroup {
  readonly intent: string
  /** The file's name: which slots the sentences hold. */
  readonly combination: string
  readonly templates: readonly string[]
  readonly inferredDomain: string | null
  readonly nameDomains: readonly string[] | 'default' | null
}

export interface SourceGrammar {
  readonly lang: string
  readonly lists: Readonly<Record<string, List>>
  readonly rules: Readonly<Record<string, string>>
  readonly groups: readonly SentenceGroup[]
}

/** @param folder resources/templates */
export function readGrammar(folder: string, lang: string): SourceGrammar {
  const lists: Record<string, List> = {}
  for (const file of [...yamlIn(join(folder, 'lists_shared')), ...yamlIn(join(folder, lang, 'lists'))])
    Object.assign(lists, read(file, ListFile).lists)
  const rules: Record<string, string> = {}
  for (const file of yamlIn(join(folder, lang, 'rules')))
    Object.assign(rules, read(file, RuleFile).expansion_rules)
  const groups = yamlIn(join(folder, lang, 'sentences')).flatMap((file) =>
    read(file, SentenceFile).data.map((data) => ({
      intent: basename(dirname(file)),
      combination: basename(file, '.yaml'),
      templates: data.sentences ?? [],
      inferredDomain: data.inferred_domain ?? null,
      nameDomains: data.name_domains ?? null,
    })),
  )
  return { lang, lists, rules, groups }
}

/** `_common.yaml` holds Home Assistant's answers and the words it skips; ours are main/tools/home/say and lib/lang/orders/courtesies.ts. */
const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && basename(name) !== '_common.yaml')
    .sort()
    .map((name) => join(folder, name))

function read<T>(file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${file} is not a template file as this build knows them: ${parsed.error.message}`)
}
