import { join } from 'node:path'

/** Our list of themes as people edit it. */
export const THEMES_FILE = join(import.meta.dirname, 'lexicons', 'themes.ttl')
