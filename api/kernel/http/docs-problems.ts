import { resolve, type JsonSchema, type OpenApiDocument } from './openapi-document.ts'

interface Described {
  readonly const: string
  readonly description: string
}

/** Every problem code of the contract with its description: where the `type` of a problem leads (`/docs/problems#<code>`). */
export function problemsPage(document: OpenApiDocument): string {
  const parts = (document.components.schemas['ProblemCode']!['anyOf'] as JsonSchema[]).map((part) => resolve(document, part))
  const codes = parts.flatMap((part) => part['oneOf'] as Described[])
  const entries = codes.map(
    ({ const: code, description }) => `<dt id="${code}"><code>${code}</code></dt>\n<dd>${paragraphs(description)}</dd>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Problems · Casa del Cittadino</title>
</head>
<body>
<main>
<h1>Problems</h1>
<p>A refusal names one of these codes. The whole reference is at <a href="/docs">/docs</a>.</p>
<dl>
${entries.join('\n')}
</dl>
</main>
</body>
</html>
`
}

/** What happened, and what to do: every code says both. */
const paragraphs = (description: string) =>
  description
    .split(/ (?=What to do: )/)
    .map((part) => `<p>${escape(part).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('')

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
