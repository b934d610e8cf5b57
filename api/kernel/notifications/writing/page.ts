/** What a letter or a small page shows, from top to bottom. */
export interface Sheet {
  readonly language: 'it' | 'en'
  /** The town's name: the sheet's head. */
  readonly town: string
  /** `#rrggbb`. */
  readonly colour: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** Small print, below a line. */
  readonly foot: readonly Line[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A form that posts to the very address of the page. */
  | { readonly kind: 'button'; readonly text: string; readonly action: string }

export interface Line {
  readonly text: string
  readonly href?: string
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const lines = (text: string) => escape(text).replaceAll('\n', '<br>')

/** Black or white, whichever is read on the colour: by relative luminance (WCAG 2.2, contrast at least 4.58 to one of them). */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff'
}

/** The sheet as HTML that mail programs show: one column, styles beside each element, dark where the reader's device is. */
export function toHtml({ language, town, colour, title, blocks, foot }: Sheet): string {
  const ink = inkOn(colour)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="robots" content="noindex">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; }
a { color: #004d99; }
@media (prefers-color-scheme: dark) {
  body, .sheet { background: #17191c !important; color: #f2f4f6 !important; }
  a { color: #9ecbff !important; }
  .foot { color: #c5cbd2 !important; border-color: #4a5058 !important; }
  .quote { border-color: #7d8790 !important; }
}
</style>
</head>
<body style="margin:0;background:#ffffff;color:#17324d;font:16px/1.5 'Titillium Web',system-ui,sans-serif">
<main class="sheet" style="max-width:600px;margin:0 auto;padding:0 16px 24px;background:#ffffff;color:#17324d">
<p style="margin:0 -16px;padding:16px;background:${colour};color:${ink};font-weight:600">${escape(town)}</p>
<h1 style="font-size:22px;line-height:1.3;margin:24px 0 8px">${escape(title)}</h1>
${blocks.map((block) => blockHtml(block, colour, ink)).join('\n')}
<div class="foot" style="margin-top:32px;padding-top:16px;border-top:1px solid #c5c7c9;font-size:14px;color:#455a64">
${foot.map(({ text, href }) => `<p style="margin:4px 0">${href ? anchor(href, text) : escape(text)}</p>`).join('\n')}
</div>
</main>
</body>
</html>
`
}

const anchor = (href: string, text: string) => `<a href="${escape(href)}">${escape(text)}</a>`

function blockHtml(block: Block, colour: string, ink: string): string {
  const button = `display:inline-block;padding:12px 20px;border:0;border-radius:8px;background:${colour};color:${ink};font:inherit;font-weight:600;text-decoration:none`
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size:18px;line-height:1.35;margin:24px 0 4px">${escape(block.text)}</h2>`
    case 'text':
      return `<p style="margin:8px 0">${lines(block.text)}</p>`
    case 'quote':
      return `<blockquote class="quote" style="margin:8px 0;padding-left:12px;border-left:3px solid #c5c7c9">${lines(block.text)}</blockquote>`
    case 'link':
      return `<p style="margin:8px 0">${anchor(block.href, block.text)}</p>`
    case 'button':
      return `<form method="post" action="${escape(block.action)}"><p style="margin:20px 0"><button style="${button}">${escape(block.text)}</button></p></form>`
  }
}

/** The same sheet as plain text. */
export function toText({ town, title, blocks, foot }: Sheet): string {
  const parts = blocks.map((block) => {
    if (block.kind === 'link') return `${block.text}: ${block.href}`
    if (block.kind === 'quote')
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    if (block.kind === 'heading') return `\n${block.text}`
    return block.text
  })
  const small = foot.map(({ text, href }) => (href ? `${text}: ${href}` : text))
  return `${town}\n\n${title}\n\n${parts.join('\n\n')}\n\n-- \n${small.join('\n')}\n`
}
