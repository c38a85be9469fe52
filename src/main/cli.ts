import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { makeProgram } from '../edge/cli/program.ts'
import { tellError } from '../edge/cli/tell-error.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

// The readers' expressions are large and each is used at once: making them ready in one go halves the time of a short command.
setFlagsFromString('--no-regexp-tier-up')

/** The database is opened only for commands that need it, so that `mutabaa read` starts at once. */
const program = makeProgram(async (work) => {
  const [{ readConfig }, { openContext }, { cliContext }] = await Promise.all([
    import('./config.ts'),
    import('./context.ts'),
    import('./cli-context.ts'),
  ])
  const config = readConfig(process.env, root)
  const context = await openContext(config)
  try {
    return await work(cliContext(context, config))
  } finally {
    await context.close()
  }
})

try {
  await program.parseAsync()
} catch (error) {
  await tellError(error)
  process.exitCode = 1
}
