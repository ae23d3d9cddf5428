// Answers prompts as the product does, greedily, with the shipped base and one adapter.
// Reads JSON Lines of prompts, prints JSON Lines of answers. Usage: node answer.mjs MODEL.gguf ADAPTER.gguf THREADS < prompts
import { createInterface } from 'node:readline'
import process from 'node:process'
import { getLlama, LlamaLogLevel } from 'node-llama-cpp'

const MOST_TOKENS = 96
const [modelPath, adapter, threads] = process.argv.slice(2)
const llama = await getLlama({ gpu: false, maxThreads: Number(threads), build: 'never', logLevel: LlamaLogLevel.error })
const model = await llama.loadModel({ modelPath, gpuLayers: 0 })
const lora = { adapters: [{ filePath: adapter }] }
const context = await model.createContext({ contextSize: 512, batchSize: 256, threads: Number(threads), swaFullCache: true, lora })
const sequence = context.getSequence()
for await (const line of createInterface({ input: process.stdin })) {
  const input = [model.tokens.bos, ...model.tokenize(JSON.parse(line))]
  await sequence.adaptStateToTokens(input.slice(0, -1), false)
  const output = []
  for await (const token of sequence.evaluate(input.slice(sequence.nextTokenIndex), { temperature: 0 })) {
    output.push(token)
    if (output.length >= MOST_TOKENS) break
  }
  process.stdout.write(JSON.stringify(model.detokenize(output)) + '\n')
}
await llama.dispose()
