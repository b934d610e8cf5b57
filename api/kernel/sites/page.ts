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

/** Reads a page as browsers do, without running its scripts: what those add is not seen. */
export function readPage(html: string): ReadPage {
  const scripts: PageScript[] = []
  const elements: { tag: string; town: string | null }[] = []
  const policies: string[] = []
  let base: string | null = null
  const look = (parent: ParentNode, town: string | null): void => {
    for (const node of parent.childNodes) {
      if (!tree.isElementNode(node)) continue
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
      look(node, within)
    }
  }
  look(parse(html), null)
  return { scripts, elements, policies, base }
}

const valueOf = (node: Element, name: string): string | null => node.attrs.find((one) => one.name === name)?.value ?? null
