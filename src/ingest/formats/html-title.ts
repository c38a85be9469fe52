/** No title is longer; what follows it is looked at by patterns that expect a title. Units: UTF-16. */
const TITLE_AT_MOST = 500
const single = (said: string | null | undefined) =>
  said
    ?.slice(0, TITLE_AT_MOST * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, TITLE_AT_MOST) ?? ''
const metaOf = (document: Document, name: string) =>
  single(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))

const PARTS = / (?:[|»«·•]|::?|[-–—]) |\s*[|»]\s*/

/** A page's title as its author wrote it, without the name of the site. Null when it has none. */
export function titleOf(document: Document): string | null {
  const title = single(document.querySelector('title')?.textContent)
  const said = metaOf(document, 'og:title') || title
  const site = metaOf(document, 'og:site_name') || metaOf(document, 'application-name')
  const heading = [...document.querySelectorAll('h1')]
    .map((one) => single(one.textContent))
    .find((one) => one.length > 8 && said.includes(one))
  return heading ?? (withoutSite(said, site) || null)
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(PARTS).map((part) => part.trim())
  if (parts.length < 2) return title
  const isSite = (part: string) => site !== '' && part.toLowerCase() === site.toLowerCase()
  const first = parts[0]!
  const last = parts.at(-1)!
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/[\s|»«·•:–—-]+$/, '')
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|»«·•:–—-]+/, '')
  // A bar parts the site's name from the title; a dash may be of the title itself.
  const bar = title.lastIndexOf('|')
  return bar > 12 && title.length - bar < 60 ? title.slice(0, bar).trim() : title
}
