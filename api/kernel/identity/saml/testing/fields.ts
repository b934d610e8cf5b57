const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!)

/** Hidden fields of the one form of a page, and where it is sent. */
export function formOn(page: string): { action: string; fields: Record<string, string> } {
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
  if (action === undefined) throw new Error(`there is no form on the page:\n${page}`)
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return { action: plain(action), fields: Object.fromEntries(inputs.map(([, name, value]) => [name!, plain(value!)])) }
}

/** Addresses of a page's links, in their order. */
export const linksOn = (page: string): string[] =>
  [...page.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, address]) => plain(address!))
