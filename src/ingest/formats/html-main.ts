import { Readability } from '@mozilla/readability'
import type { Block } from './blocks.ts'
import { blocksOf, elementsIn, type HtmlNode, isHidden, nameOf } from './html-blocks.ts'

type Blocks = ReturnType<typeof blocksOf>

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
const single = (said: string | null | undefined) => said?.replace(/\s+/g, ' ').trim() ?? ''

/** Pages shorter than this are taken whole when nothing stands out. Units: UTF-16. */
const SHORT = 200

/**
 * The article that a reader would read; the whole page where none stands out. Readability says where the article is; what of that
 * place is text, we say ourselves: it throws out tables, numbered provisions and notes that an official page is read for.
 */
export function mainBlocks(document: Document): Blocks {
  const body = (document.body ?? document.documentElement) as unknown as HtmlNode
  const whole = blocksOf(body)
  if (whole.cut) return whole
  const lengths = measure(body)
  const read = (place: HtmlNode) => blocksOf(place, { isLeft: (node) => node !== place && isBeside(node, lengths) })
  const heading = findHeading(document, body, lengths)
  const place = findPlace(document) ?? body
  const main = withHeading(place, heading, read)
  return lengthOf(main.blocks) < Math.min(SHORT, lengthOf(whole.blocks) * 0.3) ? whole : main
}

/** The place with its heading: what lies between the two (dates, pictures, a lead) belongs to the article, unless it is too much. */
function withHeading(place: HtmlNode, heading: HtmlNode | null, read: (place: HtmlNode) => Blocks): Blocks {
  const main = read(place)
  if (!heading || isInside(heading, place)) return main
  let both: HtmlNode | null | undefined = parentOf(place)
  while (both && !isInside(heading, both)) both = parentOf(both)
  const wider = both ? read(both) : main
  if (both && lengthOf(wider.blocks) < lengthOf(main.blocks) * 1.3 + 400 && wider.blocks.length > main.blocks.length)
    return wider
  const said = read(heading)
    .blocks.map(({ text }) => text)
    .join(' ')
  const has = main.blocks.slice(0, 6).some(({ text }) => text.includes(said))
  return has ? main : { ...main, blocks: [{ role: 'heading', text: said }, ...main.blocks] }
}

const parentOf = (node: HtmlNode) => (node as HtmlNode & { parentElement?: HtmlNode | null }).parentElement
function isInside(node: HtmlNode, outer: HtmlNode): boolean {
  for (let at: HtmlNode | null | undefined = node; at; at = parentOf(at)) if (at === outer) return true
  return false
}

/** The heading of the page's article: of several, the one that the page's title repeats; where there is none, what says the title. */
function findHeading(document: Document, body: HtmlNode, lengths: Lengths): HtmlNode | null {
  const title = single(document.querySelector('title')?.textContent)
  const headings = [...document.querySelectorAll('h1')].map((one) => one as unknown as HtmlNode)
  const said = (node: HtmlNode) => single(node.textContent)
  const named = headings.find((one) => said(one) && title.includes(said(one))) ?? headings.find(said)
  if (named || !title) return named ?? null
  const isTitle = (node: HtmlNode) => {
    const length = lengths.get(node)?.text ?? 0
    return length > 0 && length <= title.length && length * 2 > title.length && title.startsWith(said(node))
  }
  const search = (node: HtmlNode): HtmlNode | null => {
    for (const child of elementsIn(node)) {
      if (isHidden(child) || (lengths.get(child)?.text ?? 0) === 0) continue
      const found = search(child) ?? (isTitle(child) ? child : null)
      if (found) return found
    }
    return null
  }
  return search(body)
}

const MARK = 'data-place'
/** How much of the article must lie in the place that is taken for it. */
const SHARE = 0.95

/** The smallest element that holds nearly all of what Readability takes for the article. Null when it finds none. */
function findPlace(document: Document): HtmlNode | null {
  const all = [...document.querySelectorAll('body *')]
  for (const [index, element] of all.entries()) element.setAttribute(MARK, String(index))
  const article = new Readability(document.cloneNode(true) as Document, {
    charThreshold: 120,
    serializer: (node) => node as unknown as string,
  }).parse()
  const held = new Map<Element, number>()
  const total = article?.content ? weigh(article.content as unknown as Element, all, held) : 0
  let place = document.body as Element | null
  for (let inner: Element | undefined = place ?? undefined; inner;) {
    place = inner
    inner = [...place.children].find((child) => (held.get(child) ?? 0) >= total * SHARE)
  }
  for (const element of all) element.removeAttribute(MARK)
  return total && place ? (place as unknown as HtmlNode) : null
}

/** Adds to each element of the page how much text the article takes from it. Gives the sum. */
function weigh(article: Element, all: readonly Element[], held: Map<Element, number>): number {
  const own = new Map<Element, number>()
  const visit = (node: Element, from: Element | undefined): void => {
    const mark = node.getAttribute?.(MARK)
    const here = mark === null || mark === undefined ? from : (all[Number(mark)] ?? from)
    for (const child of node.childNodes) {
      if (child.nodeType === 1) visit(child as Element, here)
      else if (child.nodeType === 3 && here) own.set(here, (own.get(here) ?? 0) + single(child.textContent).length)
    }
  }
  visit(article, undefined)
  let total = 0
  for (const [element, length] of own) {
    total += length
    for (let at: Element | null = element; at; at = at.parentElement) held.set(at, (held.get(at) ?? 0) + length)
  }
  return total
}

type Lengths = Map<HtmlNode, { text: number; linked: number; links: number }>

/** How long the visible text of each element is, and how much of it is in links. */
function measure(root: HtmlNode): Lengths {
  const lengths: Lengths = new Map()
  const visit = (node: HtmlNode): { text: number; linked: number; links: number } => {
    const sum = { text: 0, linked: 0, links: 0 }
    for (const child of node.childNodes) {
      if (child.nodeType === 3) sum.text += single(child.textContent).length
      if (child.nodeType !== 1 || isHidden(child)) continue
      const { text, linked, links } = visit(child)
      const isLink = nameOf(child) === 'a' && child.getAttribute?.('href') != null
      sum.text += text
      sum.linked += isLink ? text : linked
      sum.links += isLink ? 1 : links
    }
    lengths.set(node, sum)
    return sum
  }
  visit(root)
  return lengths
}

const BESIDE_ROLES = /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/
const BESIDE_WORDS = new RegExp(
  `^(?:${[
    'share|sharing|shares|sharedaddy|addtoany|addthis|social|socials|follow|whatsapp',
    'related|relatedposts|recommended|recommendations|readmore|readalso|seealso|more-news|mostread|trending|popular|latest',
    'breadcrumb|breadcrumbs|crumbs|nav|navbar|navigation|menu|submenu|pagination|pager|skip|skiplink',
    'cookie|cookies|consent|gdpr|newsletter|subscribe|subscription|signup|paywall|popup|modal|overlay|banner',
    'comment|comments|commentlist|respond|disqus|reactions|rating|ratings',
    'ad|ads|adsbygoogle|advert|advertisement|advertising|sponsored|sponsor|promo|promotion|taboola|outbrain',
    'sidebar|widget|widgets|tagcloud|tags|taglist|copyright|print|printer|toolbar|masthead|ticker',
  ].join('|')})$`,
  'i',
)
const BESIDE_LEAD =
  /^[\s\p{P}\p{S}]*(?:[اإ]قر[أا] (?:أيض|ايض|كذلك|المزيد)|شاهد (?:أيض|ايض)|طالع (?:أيض|ايض)|لمزيد من|للمزيد|(?:مواضيع|موضوعات|أخبار|مقالات) (?:ذات صلة|متعلقة|مرتبطة)|read (?:also|more)|also read|see also|related (?:stories|articles|topics|content|news)|more on this|you may also like|recommended for you)/iu

/** Whether an element stands beside the article: menus, sharing, what else there is to read. */
function isBeside(node: HtmlNode, lengths: Lengths): boolean {
  const name = nameOf(node)
  const role = node.getAttribute?.('role') ?? ''
  const { text, linked, links } = lengths.get(node) ?? { text: 0, linked: 0, links: 0 }
  if (name === 'aside' || BESIDE_ROLES.test(role) || node.getAttribute?.('aria-hidden') === 'true') return true
  const whole = node as HtmlNode & { parentElement?: HtmlNode | null }
  const share = text / Math.max(1, lengths.get(whole.parentElement as HtmlNode)?.text ?? 1)
  const isBulk = text > 800 && share > 0.5
  if (!isBulk && isCalledBeside(node)) return true
  if (isFooter(node, name) && !isBulk) return true
  if (BLOCK.test(name) && text < 400 && BESIDE_LEAD.test(leadOf(node)) && (links > 0 || followsLinks(whole, lengths)))
    return true
  if (isLinkList(name, { text, linked, links })) return !isBulk
  return false
}

const BLOCK = /^(?:p|div|section|h[1-6]|ul|ol|dl|blockquote|table|figure|header|strong|b|span|li|center)$/
const isFooter = (node: HtmlNode, name: string) =>
  name === 'footer' &&
  !/note|reference/i.test(
    `${node.getAttribute?.('class')} ${elementsIn(node)
      .map((child) => child.getAttribute?.('class'))
      .join(' ')}`,
  )

/** The first words of an element, and no more of it. */
function leadOf(node: HtmlNode): string {
  let lead = ''
  for (const child of node.childNodes) {
    if (lead.length > 60) break
    if (child.nodeType === 3) lead += child.textContent ?? ''
    else if (child.nodeType === 1 && !isHidden(child)) lead += leadOf(child)
  }
  return lead.slice(0, 200)
}

/** Whether its class or id says so: words of them, never parts of words. */
const isCalledBeside = (node: HtmlNode) =>
  `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''}`
    .split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/)
    .some((word) => BESIDE_WORDS.test(word))

/** A list, or what stands for one, of nothing but links. A table of contents of links is one as well: it says nothing twice. */
const isLinkList = (name: string, { text, linked, links }: { text: number; linked: number; links: number }) =>
  /^(?:ul|ol|div|section|table|p|dl|nav)$/.test(name) && links >= 3 && linked > text * 0.75

/** A heading of such a list stands before it. */
const followsLinks = (node: HtmlNode & { nextElementSibling?: HtmlNode | null }, lengths: Lengths) => {
  const next = node.nextElementSibling
  const length = next && lengths.get(next)
  return Boolean(length && length.links > 0 && length.linked > length.text * 0.6)
}
