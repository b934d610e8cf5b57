import type { Tenant } from '../../tenancy/index.ts'

interface Shown {
  /** The attribute that takes the id of the address. */
  idAttribute?: string
  /** It is shown without an id too. */
  alsoWithout?: boolean
  options: readonly string[]
}

/** What an iframe can show: all but `town`, which shows nothing, and `rating`, which has to stand in the page that it rates. */
const shown: Readonly<Record<string, Shown>> = {
  petition: { idAttribute: 'petition-id', options: ['heading-level', 'privacy-href'] },
  petitions: { options: ['show', 'sort', 'limit', 'plain', 'heading-level', 'href-template'] },
  'petition-form': { idAttribute: 'petition-id', alsoWithout: true, options: ['heading-level', 'href-template'] },
  'petition-desk': { options: ['heading-level'] },
  moderation: { options: ['heading-level'] },
  'moderation-log': { options: ['half', 'heading-level'] },
  standing: { options: ['heading-level'] },
  'moderation-desk': { options: ['towns', 'heading-level'] },
  desk: { options: ['towns', 'heading-level', 'petition-href-template', 'report-href-template', 'debate-href-template'] },
  profile: { options: ['heading-level'] },
  inbox: { options: ['heading-level', 'href-template', 'room'] },
  session: { options: ['href-template', 'report-href-template'] },
  report: { idAttribute: 'report-id', options: ['heading-level', 'href-template'] },
  'report-form': { options: ['heading-level', 'href-template', 'privacy-href'] },
  'report-desk': { options: ['heading-level', 'href-template'] },
  'debate-desk': { options: ['heading-level', 'href-template'] },
  'report-map': { options: ['heading-level', 'href-template', 'tiles'] },
  'debate-map': { idAttribute: 'debate-id', options: ['heading-level', 'href-template', 'proposal-href-template', 'tiles'] },
  'opinion-map': { idAttribute: 'debate-id', options: ['heading-level'] },
  debate: { idAttribute: 'debate-id', options: ['phase', 'compact', 'heading-level', 'href-template', 'proposal-href-template'] },
  debates: { options: ['show', 'limit', 'plain', 'heading-level', 'href-template'] },
  proposal: { idAttribute: 'proposal-id', options: ['heading-level', 'href-template', 'debate-href-template'] },
  'proposal-editor': { idAttribute: 'proposal-id', alsoWithout: true, options: ['debate-id', 'heading-level', 'href-template'] },
  comments: { idAttribute: 'subject', options: ['order', 'stance', 'heading-level'] },
  'report-stats': { options: ['months', 'by', 'category', 'area', 'heading-level'] },
}

/** How the page around looks, as the frame's address tells it: most towns' sites are light on every device. */
const schemes = new Map([
  ['dark', 'dark'],
  ['auto', 'light dark'],
])

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const plain = /^[\w{}/:.?=#-]{1,200}$/

/** Whether an option that is an address stays here or leads to the town's own sites: the page must not lend its name to others. */
function leadsHome(value: string, { allowedOrigins }: Tenant): boolean {
  if (!/[:/]/.test(value)) return true
  const url = URL.parse(value, 'https://here.invalid')
  return url !== null && (url.origin === 'https://here.invalid' || allowedOrigins.includes(url.origin))
}

/** The page that stands in an iframe where a site strips scripts; undefined when there is no such element. */
export function embedPage(request: {
  tenant: Tenant
  element: string
  id: string | undefined
  language: 'it' | 'en'
  options: Readonly<Record<string, string | string[] | undefined>>
}): string | undefined {
  const { tenant, element, id, language, options } = request
  const known = Object.hasOwn(shown, element) ? shown[element] : undefined
  if (!known || (id === undefined ? known.idAttribute && !known.alsoWithout : !known.idAttribute || !uuid.test(id)))
    return undefined
  const attributes: Record<string, string> = { tenant: tenant.slug, lang: language }
  if (known.idAttribute && id !== undefined) attributes[known.idAttribute] = id
  for (const name of known.options) {
    const value = options[name]
    if (typeof value === 'string' && plain.test(value) && leadsHome(value, tenant)) attributes[name] = value
  }
  const written = Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
  const title = `${escape(tenant.name)} · ${language === 'it' ? 'Partecipa' : 'Take part'}`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="${schemes.get(String(options['theme'])) ?? 'light'}">
<title>${title}</title>
<link rel="stylesheet" href="/embed/${tenant.slug}/style.css">
<script type="module" src="/v1/cdc.js"></script>
<script type="module" src="/v1/embed.js"></script>
</head>
<body><main><h1 class="unseen">${title}</h1><cdc-${element} ${written}></cdc-${element}></main></body>
</html>
`
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The page's only style: the element brings its own. It says the town's colour, as the page around would. */
export function embedStyle({ theme }: Pick<Tenant, 'theme'>): string {
  const colour = theme.primary ? ` --cdc-town-primary: ${theme.primary};` : ''
  return `:root { font: 16px/1.5 "Titillium Web", system-ui, sans-serif;${colour} }
body { margin: 0; padding: 4px; background: transparent; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
`
}
