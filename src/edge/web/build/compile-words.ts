import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** Compiles the words of the interface as the client is built, so that no browser has to parse a message before it can be read. */
export const compileWords = (): Plugin => ({
  name: 'compile-words',
  enforce: 'pre',
  transform: {
    filter: { id: /\/words\/(?:ar|en)\/[\w-]+\.json$/ },
    handler(code) {
      const words = Object.entries(JSON.parse(code) as Record<string, string>)
      return JSON.stringify(Object.fromEntries(words.map(([id, message]) => [id, compileMessageOrThrow(message)])))
    },
  },
})
