import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '../../src/store/connect.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Binaries } from '../../src/store/postgres/binaries.ts'
import { openEmbedded } from '../../src/store/postgres/open-embedded.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that the database tests of this run use. */
    databaseUrl: string
  }
}

const bin = (program: string) => `/usr/lib/postgresql/15/bin/${program}`
const DEBIAN_15: Binaries = { initdb: bin('initdb'), pgCtl: bin('pg_ctl'), postgres: bin('postgres'), major: 15 }
export const hasDebian15 = existsSync(DEBIAN_15.postgres)

export const TEMPLATE = 'mutabaa_template'

/**
 * One server for the whole run, with a template database that has every table. TEST_POSTGRES=15 takes Debian's PostgreSQL 15
 * instead of the embedded one.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mutabaa-tests-'))
  const server = await openEmbedded(folder, process.env.TEST_POSTGRES === '15' ? DEBIAN_15 : undefined)
  const admin = await connect(server.url)
  await admin.pool.query(`create database ${TEMPLATE}`)
  await admin.close()
  const template = await connect(urlOf(server.url, TEMPLATE))
  await migrate(template.pool)
  await template.close()
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

export const urlOf = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
