import { z } from 'zod'
import type { Model } from '../store/operation.ts'

const PATIENCE_MS = 60_000
const LONGEST_ANSWER = 400_000

const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/**
 * A model behind an OpenAI-compatible endpoint, such as a model server on this machine.
 *
 *     chatModel({ url: 'http://127.0.0.1:8080/v1', name: 'local', key: null })
 *
 * Gives    `ask`, which resolves to the model's words, and rejects when there is no answer within a minute, an answer that is
 *          no completion, or one longer than any portion needs. Redirects are not followed: no text goes where nobody said.
 */
export const chatModel = ({ url, name, key }: { url: string; name: string; key: string | null }): Model => ({
  name,
  async ask(instructions, text) {
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({
        model: name,
        temperature: 0,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: text },
        ],
      }),
    })
    if (!response.ok) throw new Error(`the model answered ${response.status}`)
    const said = await readUpTo(response, LONGEST_ANSWER)
    return Completion.parse(JSON.parse(said)).choices[0]!.message.content
  },
})

async function readUpTo(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > most) throw new Error('the model answered too much')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
