/**
 * The frame for content systems that strip scripts. `allow` names what an element wants from the browser inside a frame: choosing a
 * photo needs nothing, saying where one is does.
 */
const sharing = ['clipboard-write', 'web-share']
const allowed = {
  'cdc-petition': sharing,
  'cdc-petition-form': sharing,
  'cdc-report': sharing,
  'cdc-report-form': ['geolocation', ...sharing],
  'cdc-session': sharing,
}

/** Attributes whose value goes into the frame's path. */
const ids = ['petition-id', 'report-id', 'debate-id']
/** Inside a frame an address without a site would lead to the service. */
const addresses = ['href-template', 'report-href-template', 'privacy-href']
/** Of a page of its own: in a frame it has none. */
const pageOnly = ['sync-url']

/** Whether the element can stand in a frame. */
export const framed = (tag) => tag !== 'cdc-town' && tag !== 'cdc-rating'

/** The frame that shows what `node` shows. @param site Origin of the town's site. @param theme `dark`, `light` or ''. */
export function frameOf(node, { api, site, theme, title }) {
  const path = [node.localName.slice('cdc-'.length)]
  const query = []
  for (const { name, value } of node.attributes) {
    if (name === 'tenant' || name === 'style' || pageOnly.includes(name)) continue
    if (ids.includes(name)) path.push(value)
    else query.push(`${name}=${addresses.includes(name) && value.startsWith('/') ? site + value : value}`)
  }
  if (theme === 'dark') query.push('theme=dark')
  const frame = document.createElement('iframe')
  frame.dataset.cdc = ''
  frame.src = `${api}/embed/${node.getAttribute('tenant')}/${path.join('/')}${query.length ? `?${query.join('&')}` : ''}`
  frame.title = title
  const wanted = allowed[node.localName]
  if (wanted) frame.setAttribute('allow', wanted.join('; '))
  return frame
}

/** As it is pasted. The style is written and not set: the page that shows it may forbid styles of its own. */
export const frameSnippet = (frame) =>
  [
    `<iframe data-cdc src="${frame.getAttribute('src').replaceAll('&', '&amp;')}"`,
    `  title="${frame.title}" width="100%" height="900" loading="lazy"${frame.allow ? ` allow="${frame.allow}"` : ''}`,
    '  style="border: 0"></iframe>',
  ].join('\n')
