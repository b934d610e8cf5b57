import { elements } from './elements.js'
import { framed, frameOf, frameSnippet } from './frame.js'

/** Origin of the API, as the server of this page knows it. */
const { api } = await fetch('/settings.json').then((response) => response.json())

const form = document.querySelector('#choices')
const options = document.querySelector('#options')
const preview = document.querySelector('#preview')
const snippet = document.querySelector('#snippet')
const said = document.querySelector('#said')

const loader = document.createElement('script')
loader.type = 'module'
loader.src = `${api}/v1/cdc.js`
document.head.append(loader)

/** What the API answers, or nothing: the page says itself what it can't know. */
const read = (path) =>
  fetch(`${api}/v1/${path}`)
    .then((response) => (response.ok ? response.json() : { items: [] }))
    .catch(() => ({ items: [] }))

const option = (value, text, selected) => {
  const made = document.createElement('option')
  made.value = value
  made.textContent = text
  made.selected = selected
  return made
}

const chosen = (name) => form.elements[name]?.value ?? ''

let turns = 0

/** Draws the options of the chosen element, unless another has been chosen before they are known. */
async function drawOptions() {
  const turn = (turns += 1)
  const { about, options: wanted } = elements[chosen('element')]
  document.querySelector('#about').textContent = about
  const rows = await Promise.all(wanted.map(drawOption))
  if (turn !== turns) return
  const [script, frame] = form.elements.way
  frame.disabled = !framed(chosen('element'))
  if (frame.disabled) script.checked = true
  options.replaceChildren(options.querySelector('legend'), ...rows.flat())
  draw()
}

async function drawOption({ name, label, hint, type, value, choices, min, max }) {
  const id = `option-${name}`
  const title = document.createElement('label')
  title.htmlFor = id
  title.textContent = label
  const control = document.createElement(type === 'select' || choicesOf[type] ? 'select' : 'input')
  Object.assign(control, { id, name })
  if (type === 'check') {
    control.type = 'checkbox'
    title.className = 'check'
    title.prepend(control)
    return [title]
  }
  if (choicesOf[type]) control.append(...(await choicesOf[type]()))
  else if (type === 'select') control.append(...choices.map(([key, text]) => option(key, text, key === value)))
  else Object.assign(control, { type, value, ...(min && { min, max }) })
  if (!hint) return [title, control]
  const words = document.createElement('p')
  Object.assign(words, { className: 'hint', id: `${id}-hint`, textContent: hint })
  control.setAttribute('aria-describedby', words.id)
  return [title, control, words]
}

/** Of the town: the petitions, reports or debates that can be shown. */
async function found(path, none) {
  const { items } = await read(`${chosen('tenant')}/${path}`)
  if (items.length === 0) return [option('', none, true)]
  return items.map(({ id, title, question, code }, place) => option(id, title || question || code, place === 0))
}

const choicesOf = {
  petition: () => found('petitions?sort=most_signed&limit=50', 'Questo Comune non ha petizioni'),
  report: () => found('reports?limit=50', 'Questo Comune non ha segnalazioni'),
  debate: () => found('debates?limit=50', 'Questo Comune non ha dibattiti'),
  proposal: async () => {
    const { items } = await read(`${chosen('tenant')}/debates?limit=50`)
    const lists = await Promise.all(items.map(({ id }) => read(`${chosen('tenant')}/debates/${id}/proposals`)))
    const all = lists.flatMap((list) => list.items)
    if (all.length === 0) return [option('', 'Questo Comune non ha proposte', true)]
    return all.map(({ id, title }, place) => option(id, title, place === 0))
  },
}

/** The chosen element as a node; the snippet is written from it, so that both always agree. */
function make() {
  const tag = chosen('element')
  const node = document.createElement(tag)
  node.setAttribute('tenant', chosen('tenant'))
  for (const { name, type } of elements[tag].options) {
    const control = form.elements[name]
    const value = type === 'check' ? control.checked && '' : control.value
    if (value !== false && (value !== '' || type === 'check')) node.setAttribute(name, value)
  }
  if (chosen('lang')) node.setAttribute('lang', chosen('lang'))
  if (form.elements.ownColour.checked) node.style.setProperty('--cdc-primary', chosen('colour'))
  node.append(...(elements[tag].inside ?? []).map(plainly), ...(elements[tag].fallback ? [fallbackOf(tag)] : []))
  return node
}

/** An element inside another that says its town: only what it needs itself. */
function plainly(tag) {
  const node = document.createElement(tag)
  for (const { name, value } of elements[tag].options) if (value && name !== 'heading-level') node.setAttribute(name, value)
  if (elements[tag].fallback) node.append(fallbackOf(tag))
  return node
}

function fallbackOf(tag) {
  const [inner, text, href] = elements[tag].fallback
  const fallback = document.createElement(inner)
  fallback.textContent = text
  if (href) fallback.setAttribute('href', href)
  return fallback
}

function draw() {
  const element = make()
  const inFrame = chosen('way') === 'frame'
  const node = inFrame ? frameAround(element) : element
  const script = `<script type="module" src="${api}/v1/cdc.js"></script>`
  snippet.textContent = inFrame ? frameSnippet(node) : [script, written(node)].join('\n')
  document.querySelector('#site-field').hidden = !inFrame
  document.querySelector('#once').hidden = inFrame
  const frame = document.querySelector('#frame')
  frame.className = chosen('width')
  frame.style.colorScheme = chosen('scheme')
  // The preview stands on a page of its own address: links to a town's pages would lead nowhere.
  preview.replaceChildren(node)
  said.textContent = ''
}

function frameAround(element) {
  const { label } = elements[element.localName]
  return frameOf(element, { api, site: chosen('site').replace(/\/$/, ''), theme: chosen('scheme'), title: label })
}

function written(node) {
  const attributes = [...node.attributes].map(({ name, value }) =>
    value === '' ? ` ${name}` : ` ${name}="${value.replaceAll('"', '&quot;')}"`,
  )
  return `<${node.localName}${attributes.join('')}>\n  ${node.innerHTML}\n</${node.localName}>`
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.textContent)
    said.textContent = 'Copiato: incollalo nella pagina.'
  } catch {
    getSelection().selectAllChildren(snippet)
    said.textContent = 'Il codice è selezionato: copialo con Ctrl+C.'
  }
}

form.addEventListener('submit', (event) => event.preventDefault())
// Of the document: how the snippet is pasted is chosen beside the snippet, outside the form's own place.
document.addEventListener('change', ({ target }) => {
  if (target.form === form) void (target.name === 'element' || target.name === 'tenant' ? drawOptions() : draw())
})
document.querySelector('#copy').addEventListener('click', copy)

const { items: towns } = await read('tenants?limit=100')
if (towns.length === 0) said.textContent = 'Il servizio non risponde: avvialo, poi ricarica la pagina.'
form.elements.tenant.append(...towns.map(({ slug, name }) => option(slug, name, slug === 'bari')))
form.elements.element.append(...Object.entries(elements).map(([tag, { label }], place) => option(tag, label, place === 0)))
await drawOptions()
