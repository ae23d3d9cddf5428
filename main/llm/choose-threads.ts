/**
 * How many threads compute fastest on this machine as it is now. llama.cpp's own default is far too many on shared cores
 * (0.2 instead of 35-85 tokens a second, docs/decisions/thread-count.md), so every count up to the physical cores is tried once.
 */
const probeTokens = 12
const maxCandidates = 8
/** On a busy machine a count that does not fit takes seconds a token; it has lost long before it is done. */
const probeMs = 600

/** A context with a fixed thread count that writes tokens without end. */
export interface ProbeContext {
  tokens(): AsyncIterable<unknown>
  dispose(): Promise<void>
}
type OpenProbe = (threads: number) => Promise<ProbeContext>

export async function chooseThreads(open: OpenProbe, physicalCores: number): Promise<number> {
  if (physicalCores <= 1) return 1
  let best = { threads: 1, tokensPerSecond: 0 }
  for (const threads of candidates(physicalCores)) {
    const tokensPerSecond = await measure(open, threads)
    // A tie goes to fewer threads: the rest of the machine stays free.
    if (tokensPerSecond > best.tokensPerSecond * 1.05) best = { threads, tokensPerSecond }
  }
  return best.threads
}

function candidates(cores: number): number[] {
  if (cores <= maxCandidates) return Array.from({ length: cores }, (_, index) => index + 1)
  return [1, 2, 4, 6, 8, 12, 16].filter((count) => count <= cores)
}

/** Tokens a second. */
async function measure(open: OpenProbe, threads: number): Promise<number> {
  const probe = await open(threads)
  try {
    const started = performance.now()
    let count = 0
    for await (const token of probe.tokens()) {
      count += 1
      if (count >= probeTokens || token === undefined || performance.now() - started > probeMs) break
    }
    return (count / (performance.now() - started)) * 1000
  } finally {
    await probe.dispose()
  }
}
