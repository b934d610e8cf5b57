import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PostOffice, ReadLetter } from './post-office.ts'

/** Below it the demo's letters are read. */
export const mailPath = '/demo/mail'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const time = new Intl.DateTimeFormat('it-IT', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Rome' })

/** Answers what is asked below `/demo/mail`: the list, a letter, or its page, which runs nothing and lies in a frame of its own. */
export function readMail(office: PostOffice, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://here.invalid')
  const [, number, page] = /^\/demo\/mail(?:\/(\d+)(\/page)?)?$/.exec(pathname) ?? []
  const letter = number === undefined ? undefined : office.letters().find((kept) => kept.number === Number(number))
  if (!pathname.match(/^\/demo\/mail\/?$/) && !letter) return answer(response, 404, sheet('Qui non c’è nulla', ''))
  if (letter && page) {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox",
    )
    // Its links open beside: in the frame a page would be without its scripts.
    return answer(response, 200, (letter.email.html ?? '').replace(/<head[^>]*>/i, '$&<base target="_blank">'))
  }
  answer(response, 200, letter ? shown(letter) : list(office.letters()))
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(body)
}

function list(letters: readonly ReadLetter[]): string {
  const rows = letters.map(
    ({ number, at, to, email: { subject } }) =>
      `<li><a href="${mailPath}/${number}">${escape(subject ?? '(senza oggetto)')}</a><br><small>a ${escape(to)}, ${time.format(at)}</small></li>`,
  )
  const none = '<p>Non è ancora arrivata nessuna lettera. Dai un indirizzo nella tua casella: la conferma arriva qui.</p>'
  return sheet('Posta della dimostrazione', rows.length ? `<ul>${rows.join('')}</ul>` : none)
}

function shown({ number, at, to, email: { subject, text, from } }: ReadLetter): string {
  return sheet(
    subject ?? '(senza oggetto)',
    `<p><small>da ${escape(from?.name ?? '')} &lt;${escape(from?.address ?? '')}&gt; a ${escape(to)}, ${time.format(at)}</small></p>
<iframe title="La lettera come pagina" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${mailPath}/${number}/page"></iframe>
<h2>Come testo</h2><pre>${linked(text ?? '')}</pre>
<p><a href="${mailPath}">Tutte le lettere</a></p>`,
  )
}

/** The text with its addresses as links. */
const linked = (text: string) =>
  escape(text).replace(
    /https?:\/\/[^\s<>"]+/g,
    (address) => `<a href="${address}" target="_blank" rel="noreferrer">${address}</a>`,
  )

const sheet = (title: string, body: string) => `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escape(title)}</title>
<style>html{background:Canvas;color:CanvasText}body{font:16px/1.5 system-ui,sans-serif;max-width:720px;margin:0 auto;padding:16px}li{padding:8px 0}h1,li,small{overflow-wrap:anywhere}iframe{width:100%;height:480px;border:1px solid #8a8f94;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head><body><main><h1>${escape(title)}</h1>
${body}
</main></body></html>
`
