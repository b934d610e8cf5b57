/** An element as the protocol uses them: text, or elements. */
export interface Element {
  readonly name: string
  readonly text: string
  readonly children: readonly Element[]
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>'
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a document written by somebody else than the library that wrote it, and strictly: what the protocol does not have
 * (attributes, comments, sections, entities of one's own) is an error, and so is every character that XML does not have.
 */
export function readStrictly(xml: string): Element {
  if (!xml.startsWith(declaration)) throw new Error(`no declaration: ${xml.slice(0, 60)}`)
  if (illegal.test(xml)) throw new Error('a character that XML does not have')
  let rest = xml.slice(declaration.length)
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(found[0].length)
    return found ?? undefined
  }
  function element(): Element {
    const opened = take(/^<([a-z][a-z0-9_]*)(\/?)>/)
    if (!opened) throw new Error(`no element: ${rest.slice(0, 60)}`)
    const [, name = '', empty] = opened
    if (empty) return { name, text: '', children: [] }
    const children: Element[] = []
    const text = unescaped(take(/^[^<]*/)![0])
    while (!rest.startsWith('</')) children.push(element())
    if (children.length && text.trim()) throw new Error(`text beside elements in ${name}`)
    if (!take(new RegExp(`^</${name}>`))) throw new Error(`${name} is not closed: ${rest.slice(0, 60)}`)
    return { name, text, children }
  }
  const root = element()
  if (rest.trim()) throw new Error(`more than one root: ${rest.slice(0, 60)}`)
  return root
}

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos);)/.test(text) || text.includes(']]>')) throw new Error(`not escaped: ${text.slice(0, 60)}`)
  return text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!)
}

/** Names of the containers whose only children repeat: in JSON they are arrays ("Spark" convention). */
const containers = new Set(
  'services attributes values service_requests service_request_updates errors endpoints formats photos documents'.split(' '),
)

/** The document as JSON would say it, every value as text: for comparing the two formats. */
export function spark({ name, text, children }: Element): unknown {
  if (containers.has(name)) return children.map(spark)
  return children.length ? Object.fromEntries(children.map((child) => [child.name, spark(child)])) : text
}

/** A JSON document with every value as text; null is the empty element. */
export function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts)
  if (value === null) return ''
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asTexts(inner)]))
}
