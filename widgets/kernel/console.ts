const told = new Set<string>()

/** Where the guide for webmasters is read. */
const guide = 'https://casa-del-cittadino.example/docs/embedding'

/**
 * Tells the webmaster, once per cause and page, what is wrong and what to change. Citizens get words of their own.
 *
 * @param section of the embedding guide.
 */
export function tellWebmaster(text: string, section: string): void {
  if (told.has(text)) return
  told.add(text)
  // eslint-disable-next-line no-console -- the console is the only place where a webmaster looks for what is wrong with a page
  console.warn(`[Casa del Cittadino] ${text} ${guide}#${section}`)
}
