import type { TestCitizen } from './citizens.ts'
import type { Asked, Service } from './request.ts'
import { escaped } from './saml.ts'

const outcomes: readonly (readonly [number, string])[] = [
  [25, 'annulla'],
  [22, 'nega il consenso'],
  [19, 'sbaglia più volte le credenziali'],
  [20, 'non ha credenziali di questo livello'],
  [21, 'lascia passare il tempo'],
  [23, 'ha l’identità sospesa'],
  [30, 'usa un’identità di impresa'],
]

const page = (title: string, body: string) => `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/style.css" />
</head>
<body><main><p class="test">Solo per prove: nessuna identità vera</p><h1>${escaped(title)}</h1>${body}</main></body>
</html>`

/** Who is it, and how does it end? @param held The name of the request that waits. */
export const loginPage = (name: string, held: string, asked: Asked, service: Service, citizens: readonly TestCitizen[]): string =>
  choicePage(name, citizens, {
    asks: `<strong>${escaped(service.name)}</strong> chiede chi sei, con livello ${asked.level}, e questi dati: ${escaped((service.sets[asked.set] ?? []).join(', '))}.`,
    action: '/answer',
    hidden: `<input type="hidden" name="held" value="${held}" />`,
  })

/** The same of a provider that speaks OpenID Connect. @param action Where the choice is sent. */
export const openIdLoginPage = (name: string, action: string, service: string, level: number, citizens: readonly TestCitizen[]) =>
  choicePage(name, citizens, {
    asks: `<strong>${escaped(service)}</strong> chiede chi sei, con livello ${level}.`,
    action,
    hidden: '',
  })

function choicePage(
  name: string,
  citizens: readonly TestCitizen[],
  { asks, action, hidden }: { readonly asks: string; readonly action: string; readonly hidden: string },
): string {
  const people = citizens.map(
    ({ key, attributes, level }, place) =>
      `<label><input type="radio" name="citizen" value="${key}"${place === 0 ? ' checked' : ''} /> ${escaped(`${attributes['name']} ${attributes['familyName']}`)} <small>livello ${level}</small></label>`,
  )
  const failures = outcomes.map(
    ([code, words]) => `<button name="outcome" value="${code}">${escaped(words)} <small>(${code})</small></button>`,
  )
  return page(
    name,
    `<p>${asks}</p>
<form method="post" action="${action}">${hidden}
<fieldset><legend>Persona inventata</legend>${people.join('')}</fieldset>
<button class="main" name="outcome" value="ok">Entra e acconsenti</button>
<fieldset><legend>Oppure la persona</legend><div class="outcomes">${failures.join('')}</div></fieldset></form>`,
  )
}

/** Signs somebody out here too. @param held The name of the request that waits. */
export const logoutPage = (name: string, held: string, service: Service) =>
  page(
    name,
    `<p><strong>${escaped(service.name)}</strong> dice che la persona è uscita. Anche qui l’accesso si chiude.</p>
<form method="post" action="/leave"><input type="hidden" name="held" value="${held}" />
<button class="main" name="outcome" value="ended">Esci</button>
<fieldset><legend>Oppure</legend><div class="outcomes"><button name="outcome" value="partly">altri accessi restano aperti</button><button name="outcome" value="failed">l’uscita non riesce</button></div></fieldset></form>`,
  )

/** Sends the answer on; by itself where there are scripts. */
export const sendingPage = (name: string, action: string, fields: Readonly<Record<string, string>>) =>
  page(
    name,
    `<form id="onward" method="post" action="${escaped(action)}">${Object.entries(fields)
      .map(([field, value]) => `<input type="hidden" name="${field}" value="${escaped(value)}" />`)
      .join('')}<button class="main">Torna al servizio</button></form><script src="/onward.js"></script>`,
  )

export const refusedPage = (name: string, why: string) => page(name, `<p>La richiesta non è accettata: ${escaped(why)}.</p>`)

export const onward = `document.getElementById('onward').submit()\n`

export const style = `:root { color-scheme: light dark }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem }
.test { padding: .5rem .75rem; border-left: 4px solid #995c00; background: #fff4db; color: #17324d }
fieldset { margin: 1rem 0; border: 1px solid #767676; border-radius: 8px }
label { display: block; padding: .5rem 0; min-height: 44px }
.outcomes { display: flex; flex-wrap: wrap; gap: .5rem }
button { min-height: 44px; padding: .5rem 1rem; border: 1px solid #767676; border-radius: 8px; font: inherit; cursor: pointer }
.main { border: 0; background: #06c; color: #fff; font-weight: 600 }
`
