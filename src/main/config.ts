import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { usualRecognisers } from '../ingest/recognise/recognisers.ts'

/** Everything that can be set from outside, read once. This folder is the only place that looks at the environment. */
export type Config = {
  /** A PostgreSQL server from version 15 on; null for the embedded one in the data folder. */
  databaseUrl: string | null
  dataFolder: string
  host: string
  port: number
  /** Where people reach this Mutabaa, without a slash at the end. */
  publicUrl: string
  /** Whether the address of a caller is what the proxy in front says (X-Forwarded-For). Only behind such a proxy. */
  trustProxy: boolean
  smtpUrl: string | null
  mailFrom: string
  /** A model that may propose further findings, behind an OpenAI-compatible endpoint; null unless one is named. */
  model: { url: string; name: string; key: string | null } | null
  logLevel: string
  /** Whether the example documents are read on the first start. */
  examples: boolean
  /** How many pages of a scan a worker recognises at once. */
  recognisers: number
  /** How many worker processes this server runs; 0 where they run elsewhere. */
  workers: number
}

type Environment = Record<string, string | undefined>

const numberIn = (environment: Environment, name: string, fallback: number) => {
  const said = environment[name]
  if (said === undefined || said === '') return fallback
  const value = Number(said)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number, not "${said}"`)
  return value
}

/** The settings that an environment gives. Throws with the name of the variable when a value cannot be meant. */
export function readConfig(environment: Environment, root: string): Config {
  const said = environment.MUTABAA_DATA?.replace(/^~(?=\/|$)/, homedir())
  const host = environment.HOST || '127.0.0.1'
  const port = numberIn(environment, 'PORT', 4680)
  const publicUrl = (environment.PUBLIC_URL || `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`).replace(
    /\/+$/,
    '',
  )
  return {
    databaseUrl: environment.DATABASE_URL || null,
    dataFolder: said ? (isAbsolute(said) ? said : resolve(said)) : join(root, 'data'),
    host,
    port,
    publicUrl,
    trustProxy: environment.TRUST_PROXY === 'yes',
    smtpUrl: environment.SMTP_URL || null,
    mailFrom: environment.MAIL_FROM || `mutabaa@${new URL(publicUrl).hostname}`,
    model: environment.MUTABAA_MODEL_URL
      ? {
          url: environment.MUTABAA_MODEL_URL,
          name: environment.MUTABAA_MODEL || 'default',
          key: environment.MUTABAA_MODEL_KEY || null,
        }
      : null,
    logLevel: environment.LOG_LEVEL || 'warn',
    examples: environment.MUTABAA_EXAMPLES !== 'no',
    recognisers: Math.max(1, numberIn(environment, 'MUTABAA_RECOGNISERS', usualRecognisers())),
    workers: numberIn(environment, 'MUTABAA_WORKERS', 1),
  }
}
