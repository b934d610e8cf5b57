import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An answer that is no document of the protocol. The message is one line for the town's staff. */
export class NoDocument extends Error {}

/** An element's fields as text; what is nested deeper is of no use to us. */
export type Fields = Readonly<Record<string, string>>

const longest = 1024 * 1024
/** Documents of the protocol are five deep. */
const deepest = 12
const repeated = new Set(['request', 'error', 'request_update', 'service'])

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  // Codes are text: 001 is not 1.
  parseTagValue: false,
  // The five of XML and numbers; a document can't bring its own, since none with a DOCTYPE comes here.
  processEntities: true,
  htmlEntities: true,
  maxNestedTags: deepest,
  isArray: (name) => repeated.has(name),
})

/**
 * Reads the list of elements of that name from a document of the protocol, written by a system of others: anything may come.
 *
 * @throws NoDocument for what is no XML, is larger than a megabyte, nested deeper than the protocol is, or has a DOCTYPE: nobody needs
 *   one, and entities that a document defines itself can be made to grow without end.
 */
export function readElements(xml: string, name: string): Fields[] {
  if (xml.length > longest) throw new NoDocument('the answer is too long')
  if (/<!\s*(doctype|entity)/i.test(xml)) throw new NoDocument('the answer has a DOCTYPE')
  const root = rootOf(xml)
  const elements = typeof root === 'object' && root !== null ? (root as Record<string, unknown>)[name] : undefined
  return Array.isArray(elements) ? elements.map(fieldsOf) : []
}

/** The content of the only root element. */
function rootOf(xml: string): unknown {
  const text = xml.replace(/^\ufeff/, '').trim()
  try {
    if (XMLValidator.validate(text) !== true) throw new NoDocument('the answer is no XML')
    const roots = Object.values(parser.parse(text) as Record<string, unknown>)
    if (roots.length !== 1) throw new NoDocument('the answer has no single root')
    return roots[0]
  } catch (error) {
    throw error instanceof NoDocument ? error : new NoDocument('the answer is no XML that we read')
  }
}

function fieldsOf(element: unknown): Fields {
  if (typeof element !== 'object' || element === null) return {}
  const texts = Object.entries(element).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll('\0', '').toWellFormed().trim()]))
}
