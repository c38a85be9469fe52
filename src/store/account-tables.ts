/** The tables of accounts and their credentials (migration 002). */
export type AccountTables = Record<never, never>
