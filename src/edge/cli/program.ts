import { Command } from 'commander'
import { SYSTEM } from '../../domain/actor.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Operation } from '../../store/operation.ts'
import { runOperation } from '../../store/operation.ts'
import type { OperationName } from '../../operations.ts'
import type { WithContext } from './context.ts'

type Print = (value: unknown) => void

const printJson: Print = (value) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

/** Runs an operation by its name as the program itself, and gives what it gives. */
const callAsSystem = async (withContext: WithContext, name: OperationName, input: unknown) => {
  const { operations } = await import('../../operations.ts')
  const operation: Operation = operations[name] as never
  if (!operation) throw new Refusal('not-found', { thing: 'operation', name })
  return withContext(({ store, tools }) => runOperation(store, tools, operation, SYSTEM, input))
}

/**
 * The command line. Exit codes: 0 done · 1 refused or failed, with the reason on standard error · 2 called wrongly ·
 * 3 a file could not be read, or `verify` found a fault.
 */
export function makeProgram(withContext: WithContext): Command {
  const program = new Command('mutabaa')
  program
    .description('Mutabaa · متابعة — from the declaration to the deed')
    .showHelpAfterError('(mutabaa --help says more)')
    .configureHelp({ sortSubcommands: false })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .addHelpText(
      'after',
      '\nExit codes: 0 done · 1 refused or failed · 2 called wrongly · 3 a file could not be read, or verify found a fault' +
        '\nData: the embedded database under ./data (MUTABAA_DATA), or the server that DATABASE_URL names.',
    )
  addReading(program)
  addRecord(program, withContext)
  addUsers(program, withContext)
  addKeeping(program, withContext)
  return program
}

function addReading(program: Command): void {
  program
    .command('read [file]')
    .description('read one file, or standard input, into findings · قراءة ملف واستخراج ما فيه')
    .option('--json', 'the JSON of the reading contract, version 1')
    .option('--explain', 'which reader, which rule and which words made each finding')
    .action(async (file, options) => (await import('./read-command.ts')).readCommand(file, options))
  program
    .command('text [file]')
    .description('print the extracted text, as spans count it · استخراج النص')
    .option('--lines', 'one line of the page a line, where the format has pages')
    .action(async (file, options) => (await import('./read-command.ts')).textCommand(file, options))
  program
    .command('link <one> <other>')
    .description(
      'whether two names, with what is said beside them, are one thing; exit code 1: no · هل الاسمان لشيء واحد',
    )
    .option('--kind <kind>', 'person, organisation, meeting …, where the words do not show it')
    .option('--explain', 'what speaks for it and against it')
    .option('--json', 'as JSON')
    .action(async (one, other, options) => (await import('./link-command.ts')).linkCommand(one, other, options))
}

function addRecord(program: Command, withContext: WithContext): void {
  program
    .command('ingest <files...>')
    .description('keep and read files, or folders of them · إدخال وثائق')
    .action(async (files: string[]) => {
      const { ingestCommand } = await import('./ingest-command.ts')
      process.exitCode = await withContext((context) => ingestCommand(context, files))
    })
  program
    .command('search <query...>')
    .description('search documents and the record · البحث')
    .option('--scope <scope>', 'all, documents or record', 'all')
    .option('--json', 'as JSON')
    .action(async (words: string[], { scope }) =>
      printJson(await callAsSystem(withContext, 'record/search', { q: words.join(' '), scope })),
    )
  const thesaurus = program.command('thesaurus').description('thesauri in SKOS beside our themes · المكانز')
  thesaurus
    .command('import <file>')
    .description('bring in a SKOS file: Turtle, N-Triples or RDF/XML · استيراد مكنز')
    .action(async (file: string) => {
      const { importCommand } = await import('./thesaurus-command.ts')
      printJson(await withContext((context) => importCommand(context, file)))
    })
  thesaurus
    .command('list')
    .description('list the thesauri that were imported')
    .action(async () => printJson(await callAsSystem(withContext, 'record/list-thesauri', {})))
  thesaurus
    .command('export')
    .description('print our own themes as Turtle')
    .action(async () => (await import('./thesaurus-command.ts')).exportThemesCommand())
  program
    .command('verify')
    .description('prove the journal, every span and every kept file · التحقق من سلامة السجل')
    .action(async () => {
      const result = (await callAsSystem(withContext, 'record/verify', {})) as { holds: boolean }
      printJson(result)
      process.exitCode = result.holds ? 0 : 3
    })
  program
    .command('export')
    .description('write the record as JSON lines to standard output · تصدير السجل')
    .action(async () => {
      const { exportCommand } = await import('./export-command.ts')
      await withContext((context) => exportCommand(context))
    })
  program
    .command('call <operation> [input]')
    .description('run any operation by its name with JSON input · تشغيل عملية باسمها')
    .action(async (name: OperationName, input?: string) =>
      printJson(await callAsSystem(withContext, name, parseInput(input))),
    )
  program
    .command('operations')
    .description('list every operation with what it does · قائمة العمليات')
    .action(async () => {
      const { operations } = await import('../../operations.ts')
      for (const { name, does } of Object.values(operations)) console.log(`${name.padEnd(36)} ${does.en}`)
    })
}

const parseInput = (input: string | undefined): unknown => {
  try {
    return input === undefined ? {} : JSON.parse(input)
  } catch {
    throw new Refusal('bad-input', { field: 'input', reason: 'not JSON' })
  }
}

function addUsers(program: Command, withContext: WithContext): void {
  const users = program.command('users').description('accounts and invitations · الحسابات والدعوات')
  const list = (value: string) => value.split(',').map((role) => role.trim())
  users
    .command('list')
    .description('list the accounts')
    .action(async () => printJson(await callAsSystem(withContext, 'accounts/list-accounts', {})))
  users
    .command('invite <email>')
    .description('invite a person; prints the link to pass on')
    .requiredOption('--roles <roles>', 'comma-separated', list)
    .option('--language <language>', 'ar or en', 'ar')
    .action(async (email, options) =>
      printJson(await callAsSystem(withContext, 'accounts/invite', { email, ...options })),
    )
  users
    .command('roles <id> <roles>')
    .description('set the roles of an account')
    .action(async (id, roles) =>
      printJson(await callAsSystem(withContext, 'accounts/change-roles', { id, roles: list(roles) })),
    )
  users
    .command('reset-link <id>')
    .description('make a link with which a person chooses a new password')
    .option('--without-second-factor', 'the authenticator and the passkeys are lost as well', false)
    .action(async (id, options) =>
      printJson(await callAsSystem(withContext, 'accounts/make-reset-link', { id, ...options })),
    )
  for (const verb of ['disable', 'enable'] as const) {
    users
      .command(`${verb} <id>`)
      .description(`${verb} an account`)
      .action(async (id) => printJson(await callAsSystem(withContext, `accounts/${verb}-account`, { id })))
  }
}

function addKeeping(program: Command, withContext: WithContext): void {
  program
    .command('backup <folder>')
    .description('copy the database and all files into a new folder · نسخ احتياطي')
    .action((folder: string) =>
      withContext(({ backUp }) => backUp(folder, (part) => process.stderr.write(`${part}\n`))),
    )
  program
    .command('restore <folder>')
    .description('bring a backup into an empty database and data folder · استعادة نسخة')
    .action((folder: string) =>
      withContext(({ restore }) => restore(folder, (part) => process.stderr.write(`${part}\n`))),
    )
}
