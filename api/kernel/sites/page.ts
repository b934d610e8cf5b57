import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'

/** A script of a page, by its address. */
export interface PageScript {
  readonly src: string
  readonly nonce: boolean
  /** Whether it runs as a module, as ours does. */
  readonly module: boolean
}

/** What of a page matters to whoever wants to know whether elements work on it. */
export interface ReadPage {
  readonly scripts: readonly PageScript[]
  /** Elements by their tags; with whether each says its town or stands in one that does. */
  readonly elements: readonly { readonly tag: string; readonly town: string | null }[]
  /** Policies that the page itself gives. */
  readonly policies: readonly string[]
  /** What addresses on the page are relative to, where it says so. */
  readonly base: string | null
}

type Element = DefaultTreeAdapterTypes.Element
type ParentNode = DefaultTreeAdapterTypes.ParentNode

/** So many characters of a page are read: what builds its tree from the worst of them takes some 0.3 s, in which nobody else is answered. */
const mostRead = 250_000

/** Reads a page as browsers do, without running its scripts: what those add is not seen. However deep its elements lie. */
export function readPage(html: string): ReadPage {
  const scripts: PageScript[] = []
  const elements: { tag: string; town: string | null }[] = []
  const policies: string[] = []
  let base: string | null = null
  /** What is still to be looked at, the next one last, and the town in which it stands. */
  const left: (readonly [Element, string | null])[] = []
  const leave = ({ childNodes }: ParentNode, town: string | null) => {
    for (const node of childNodes.toReversed()) if (tree.isElementNode(node)) left.push([node, town])
  }
  leave(parse(html.slice(0, mostRead)), null)
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, town] = next
    const attribute = (name: string) => valueOf(node, name)
    let within = town
    if (node.tagName === 'script' && attribute('src') !== null)
      scripts.push({ src: attribute('src')!, nonce: attribute('nonce') !== null, module: attribute('type') === 'module' })
    if (node.tagName === 'base') base ??= attribute('href')
    if (node.tagName === 'meta' && attribute('http-equiv')?.toLowerCase() === 'content-security-policy')
      policies.push(attribute('content') ?? '')
    if (node.tagName.startsWith('cdc-')) {
      within = attribute('tenant') ?? town
      elements.push({ tag: node.tagName, town: within })
    }
    leave(node, within)
  }
  return { scripts, elements, policies, base }
}

const valueOf = (node: Element, name: string): string | null => node.attrs.find((one) => one.name === name)?.value ?? null
