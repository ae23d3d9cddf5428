// Reads JSON Lines of strings, prints JSON Lines of token ids as llama.cpp gives them. Usage: node tokens.mjs MODEL.gguf < lines
import { createInterface } from 'node:readline'
import process from 'node:process'
import { getLlama, LlamaLogLevel } from 'node-llama-cpp'

const llama = await getLlama({ gpu: false, maxThreads: 1, build: 'never', logLevel: LlamaLogLevel.warn })
const model = await llama.loadModel({ modelPath: process.argv[2] })
process.stdout.write(JSON.stringify({ bos: model.tokens.bos, eos: model.tokens.eos, eot: model.tokens.eot }) + '\n')
for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify(model.tokenize(JSON.parse(line))) + '\n')
await model.dispose()
await llama.dispose()
