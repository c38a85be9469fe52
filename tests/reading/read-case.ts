/** Prints the reading contract of one plain-text file: what the scorer runs when only the readers are in question. */
import { readFileSync } from 'node:fs'
import { formatContract } from '../../src/read/contract.ts'
import { readText } from '../../src/read/read-text.ts'

const text = readFileSync(process.argv[2]!, 'utf8')
  .replace(/^\ufeff/, '')
  .replace(/\r\n/g, '\n')
process.stdout.write(JSON.stringify(formatContract(text, readText(text))))
