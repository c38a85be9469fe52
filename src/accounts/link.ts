/** Pages of the web client that a one-time link opens. */
const PAGES = { first: 'first-account', invitation: 'invitation', reset: 'reset-password' } as const

/** A one-time link. The token stands behind `#`, which browsers send to no server: it is in no log and no Referer. */
export const linkTo = (publicUrl: string, page: keyof typeof PAGES, token: string): string =>
  `${publicUrl}/${PAGES[page]}#${token}`
