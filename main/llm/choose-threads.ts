/**
 * How many threads compute fastest on this machine as it is now. llama.cpp's own default is far too many on shared cores
 * (0.2 instead of 35-85 tokens a second, docs/decisions/0003), so every count up to the physical cores is tried once.
 */
import type { LlamaModel } from 'node-llama-cpp'

const probeTokens = 12
const maxCandidates = 8

export async function chooseThreads(model: LlamaModel, physicalCores: number): Promise<number> {
  if (physicalCores <= 1) return 1
  let best = { threads: 1, tokensPerSecond: 0 }
  for (const threads of candidates(physicalCores)) {
    const tokensPerSecond = await measure(model, threads)
    // A tie goes to fewer threads: the rest of the machine stays free.
    if (tokensPerSecond > best.tokensPerSecond * 1.05) best = { threads, tokensPerSecond }
  }
  return best.threads
}

function candidates(cores: number): number[] {
  if (cores <= maxCandidates) return Array.from({ length: cores }, (_, index) => index + 1)
  return [1, 2, 4, 6, 8, 12, 16].filter((count) => count <= cores)
}

async function measure(model: LlamaModel, threads: number): Promise<number> {
  const context = await model.createContext({ contextSize: 256, batchSize: 64, threads })
  try {
    const sequence = context.getSequence()
    const prompt = model.tokenize('The quick brown fox')
    const started = performance.now()
    let count = 0
    for await (const token of sequence.evaluate(prompt, { temperature: 0, yieldEogToken: true })) {
      count += 1
      if (count >= probeTokens || token === undefined) break
    }
    return (count / (performance.now() - started)) * 1000
  } finally {
    await context.dispose()
  }
}
