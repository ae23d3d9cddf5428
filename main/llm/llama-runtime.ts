/**
 * The only importer of node-llama-cpp. Lives in the inference process: one base model in memory, one context per adapter.
 * Nothing here knows what the words mean.
 */
import {
  getLlama,
  LlamaGrammarEvaluationState,
  LlamaLogLevel,
  type Llama,
  type LlamaContextSequence,
  type LlamaGrammar,
  type LlamaModel,
  type Token,
} from 'node-llama-cpp'
import type { Tokens } from '../../contract/domain/plan'
import type { LoadOptions } from './protocol'
import { chooseThreads, type ProbeContext } from './choose-threads'

/** Tokens per context. The longest utterance (2,000 characters) stays below 900 tokens in both languages. */
const contextTokens = 1024
const keptGrammars = 64

export interface RuntimeRequest {
  readonly adapter: string
  readonly prompt: string
  readonly grammar: string
  readonly maxTokens: number
  readonly signal: AbortSignal
}

export interface LlamaRuntime {
  readonly device: 'cpu' | 'gpu'
  readonly threads: number
  warm(adapter: string): Promise<void>
  /** Throws on an unknown adapter or a native error; an aborted request returns what was written so far. */
  complete(request: RuntimeRequest): Promise<{ text: string; tokens: Tokens }>
}

export async function createLlamaRuntime(options: LoadOptions): Promise<LlamaRuntime> {
  const llama = await getLlama({
    build: 'never',
    skipDownload: true,
    gpu: options.gpu === 'off' ? false : 'auto',
    logLevel: LlamaLogLevel.error,
    progressLogs: false,
  })
  const cores = Math.max(1, llama.cpuMathCores)
  llama.maxThreads = options.threads > 0 ? Math.min(options.threads, cores) : cores
  const model = await llama.loadModel({
    modelPath: options.baseFile,
    ...(llama.gpu === false ? { gpuLayers: 0 } : { gpuLayers: 'max' as const }),
  })
  const grammars = new Map<string, LlamaGrammar>()
  const sequences = new Map<string, Promise<LlamaContextSequence>>()
  let threads = llama.maxThreads

  const openSequence = async (adapter: string): Promise<LlamaContextSequence> => {
    const file = options.adapters[adapter]
    if (file === undefined) throw new Error(`no adapter named ${adapter}`)
    const context = await model.createContext({
      contextSize: contextTokens,
      batchSize: contextTokens,
      threads,
      // Gemma's sliding window would otherwise forbid reusing a cached prefix.
      swaFullCache: true,
      lora: { adapters: [{ filePath: file }] },
    })
    return context.getSequence()
  }
  const sequenceOf = (adapter: string): Promise<LlamaContextSequence> => {
    const open = sequences.get(adapter) ?? openSequence(adapter)
    sequences.set(adapter, open)
    return open
  }

  if (options.threads === 0 && llama.gpu === false) {
    threads = await chooseThreads((count) => openProbe(model, count), cores)
    llama.maxThreads = threads
  }

  return {
    device: llama.gpu === false ? 'cpu' : 'gpu',
    threads,
    warm: async (adapter) => {
      await sequenceOf(adapter)
    },
    complete: async ({ adapter, prompt, grammar, maxTokens, signal }) =>
      generate(model, await sequenceOf(adapter), grammarOf(grammars, llama, grammar), {
        prompt,
        maxTokens,
        signal,
      }),
  }
}

async function openProbe(model: LlamaModel, threads: number): Promise<ProbeContext> {
  const context = await model.createContext({ contextSize: 256, batchSize: 64, threads })
  const sequence = context.getSequence()
  return {
    tokens: () =>
      sequence.evaluate(model.tokenize('The quick brown fox'), { temperature: 0, yieldEogToken: true }),
    dispose: () => context.dispose(),
  }
}

interface GenerateOptions {
  readonly prompt: string
  readonly maxTokens: number
  readonly signal: AbortSignal
}

async function generate(
  model: LlamaModel,
  sequence: LlamaContextSequence,
  grammar: Promise<LlamaGrammar>,
  { prompt, maxTokens, signal }: GenerateOptions,
): Promise<{ text: string; tokens: Tokens }> {
  const bos = model.tokens.bos
  const input: Token[] = [...(bos === null ? [] : [bos]), ...model.tokenize(prompt)].slice(
    0,
    contextTokens - maxTokens - 1,
  )
  // The last token is always evaluated again: its logits choose the first token of the answer.
  await sequence.adaptStateToTokens(input.slice(0, -1), false)
  const cached = sequence.nextTokenIndex
  const output: Token[] = []
  const state = new LlamaGrammarEvaluationState({ model, grammar: await grammar })
  for await (const token of sequence.evaluate(input.slice(cached), {
    temperature: 0,
    grammarEvaluationState: state,
  })) {
    output.push(token)
    if (output.length >= maxTokens || signal.aborted) break
  }
  return {
    text: model.detokenize(output),
    tokens: { prompt: input.length, cached, output: output.length },
  }
}

function grammarOf(kept: Map<string, LlamaGrammar>, llama: Llama, text: string): Promise<LlamaGrammar> {
  const known = kept.get(text)
  if (known) return Promise.resolve(known)
  return llama.createGrammar({ grammar: text }).then((grammar) => {
    const oldest = kept.keys().next()
    if (kept.size >= keptGrammars && !oldest.done) kept.delete(oldest.value)
    kept.set(text, grammar)
    return grammar
  })
}
