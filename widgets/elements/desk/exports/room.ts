import { html, type TemplateResult } from 'lit'
import { Words } from '../../../kernel/words.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room, ServiceName } from '../room.ts'
import { messages, type ExportsWords } from './messages.ts'

/** What each service publishes: data sets with their formats, and lists of news. */
const published: Readonly<Record<ServiceName, { sets: Readonly<Record<string, readonly string[]>>; feeds: readonly string[] }>> =
  {
    petitions: {
      sets: { petitions: ['csv', 'json'], 'petition-counts': ['csv', 'json'] },
      feeds: ['petitions', 'overdue-answers', 'petition-updates'],
    },
    reports: { sets: { reports: ['csv', 'json', 'geojson'] }, feeds: ['reports'] },
    debates: { sets: { debates: ['csv', 'json'] }, feeds: ['debates'] },
    ratings: { sets: { ratings: ['csv', 'json'] }, feeds: [] },
  }

/** The town's open data, one link each. */
class ExportsRoom implements Room {
  private readonly tongue: Words<ExportsWords>

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk } = this
    const on = desk.services.map((name) => published[name])
    const sets = on.flatMap((one) => Object.entries(one.sets))
    const feeds = on.flatMap((one) => one.feeds)
    const at = `${desk.origin}/v1/${desk.slug}`
    if (!on.length) return html`<div class="card"><p>${words.none}</p></div>`
    return html`<div class="card stack">
      <div role="heading" aria-level=${desk.below} class="subheading">${words.title}</div>
      <p>${words.why}</p>
      <ul class="stack">
        ${sets.map(
          ([name, formats]) =>
            html`<li class="row">
              <span>${words.sets[name] ?? name}</span>
              ${formats.map((format) => {
                const label = format.toUpperCase()
                return html`<a
                  href="${at}/open-data/${name}.${format}"
                  download
                  aria-label=${words.of(words.sets[name] ?? name, label)}
                  >${label}</a
                >`
              })}
            </li>`,
        )}
      </ul>
      <div role="heading" aria-level=${desk.below} class="subheading">${words.feeds}</div>
      <p>${words.feedsWhy}</p>
      <ul>
        ${feeds.map((name) => html`<li><a class="link" href="${at}/feeds/${name}.atom">${words.lists[name] ?? name}</a></li>`)}
      </ul>
    </div>`
  }
}

export const furnish = (desk: CdcDesk): Room => new ExportsRoom(desk)
