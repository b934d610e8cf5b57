import { parseDomFromString } from '@node-saml/node-saml/lib/xml.js'
import { ns } from './names.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'

/** Bounds of a document from outside: bytes, tags (opening ones and closing ones), and elements within each other. */
export interface XmlLimits {
  readonly bytes: number
  readonly tags: number
  readonly depth: number
}

/** A signed answer is some 10 kB with 150 tags, 8 deep. */
export const messageLimits: XmlLimits = { bytes: 128 * 1024, tags: 4000, depth: 32 }

/**
 * The text as a document. Nothing that declares types or entities is read at all, so that there is nothing to expand, and what is large
 * or deep is refused before anybody walks through it.
 *
 * @returns the document, and the text as it was read: what signatures are checked against.
 * @throws MessageRefusal `xml.…`.
 */
export async function parseXml(bytes: Buffer, limits = messageLimits): Promise<{ document: Document; text: string }> {
  demand(bytes.length > 0 && bytes.length <= limits.bytes, 'xml.size')
  const text = textOf(bytes)
  demand(!/<!(?!--)/.test(text), 'xml.declaration')
  demand(!/<\?(?!xml\s)/.test(text) && text.lastIndexOf('<?') <= 0, 'xml.instruction')
  demand(text.split('<').length - 1 <= limits.tags, 'xml.tags')
  const document = await parseDomFromString(text).catch(() => undefined)
  demand(document?.documentElement, 'xml.malformed')
  demand(depthOf(document.documentElement) <= limits.depth, 'xml.depth')
  return { document, text }
}

/** An XML processor reads line ends as one character; the signature is of what it has read. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    throw new MessageRefusal('xml.encoding')
  }
}

/** Without recursion: it measures what recursion may not bear. */
function depthOf(root: Element): number {
  let deepest = 0
  let depth = 1
  let node: Node | null = root
  while (node) {
    deepest = Math.max(deepest, depth)
    if (node.firstChild) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth -= 1
    }
    node = !node || node === root ? null : node.nextSibling
  }
  return deepest
}

/** Elements right below, of that name. */
export function children(parent: Element, space: keyof typeof ns, name: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isNamed(node, space, name)) found.push(node as Element)
  return found
}

/** The one element of that name right below. @throws MessageRefusal of the rule when there is none, or another one. */
export function only(parent: Element, space: keyof typeof ns, name: string, rule: string): Element {
  const found = children(parent, space, name)
  demand(found.length === 1, rule)
  return found[0]!
}

/** Every element below, at any depth. */
export function everyElement(document: Document): Element[] {
  return Array.from(document.getElementsByTagName('*'))
}

export const isNamed = (node: Node, space: keyof typeof ns, name: string): boolean =>
  node.nodeType === 1 && (node as Element).localName === name && (node as Element).namespaceURI === ns[space]

/** The element's text without spaces around it. */
export const textIn = (element: Element): string => (element.textContent ?? '').trim()

/** Markup of an XML document from a template; every value is escaped for text and for quoted attributes. */
export function xml(strings: TemplateStringsArray, ...parts: XmlPart[]): Xml {
  return new Xml(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string))
}

/** Markup that was made by `xml`. */
export class Xml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type XmlPart = string | number | Xml | undefined | false | readonly XmlPart[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function written(part: XmlPart): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Xml) return part.text
  if (typeof part === 'object') return part.map(written).join('')
  return String(part).replace(/[&<>"]/g, (character) => entities[character]!)
}
