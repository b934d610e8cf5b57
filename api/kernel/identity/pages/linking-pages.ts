import { dayIn } from './dates.ts'
import { html } from './html.ts'
import { linkingWords } from './linking-words.ts'
import type { LinkPlan } from '../linking/linking.ts'
import type { Content } from './pages.ts'
import { words, type Language } from './words.ts'

type LinkShown = Content & { readonly status?: number }

/** A source tells another person than before. */
export function anotherPersonPage(language: Language): Content {
  const { title, text, hint } = linkingWords[language].anotherPerson
  return {
    title,
    body: html`<p>${text}</p>
      <p class="hint">${hint}</p>`,
  }
}

/** Says what another way of signing in would bring, before it does; what can't be done is said with the way on. */
export function linkPage(
  language: Language,
  uid: string,
  { name, way, plan }: { name: string; way: string; plan: LinkPlan },
): LinkShown {
  const t = linkingWords[language]
  const title = t.title(name)
  const refused = (text: string) => ({ title, status: 403, body: html`<p class="notice" role="alert">${text}</p>` })
  const confirm = (text: string, button: string, points: readonly string[] = []) => ({
    title,
    body: html`<p class="lead">${text}</p>
      ${
        points.length > 0 &&
        html`<ul>
          ${points.map((point) => html`<li>${point}</li>`)}
        </ul>`
      }
      <form method="post" action="/signin/${uid}/link">
        <p><button>${button}</button></p>
      </form>`,
  })
  switch (plan.kind) {
    case 'add':
      return confirm(t.add(way), t.doAdd)
    case 'join':
      return confirm(t.join(way, dayIn(plan.since, language)), t.doJoin, t.joinWhat)
    case 'own':
      return refused(t.own)
    case 'two_people':
      return refused(t.twoPeople)
    case 'too_weak':
      return refused((plan.whose === 'session' ? t.weakSession : t.weakLogin)(words[language].levels[plan.needed]))
  }
}

/** Nobody is signed in to whom a way could be added, or they have not shown lately who they are. */
export function noSessionPage(language: Language, why: 'noSession' | 'staleSession'): LinkShown {
  return { title: words[language].signIn, status: 403, body: html`<p>${linkingWords[language][why]}</p>` }
}
