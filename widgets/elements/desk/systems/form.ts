import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import type { CdcDesk } from '../desk.ts'
import { type EventName, groupOf, groups } from './events.ts'
import type { SystemsWords } from './messages.ts'

type NewWebhook = components['schemas']['NewWebhook']

/** What somebody writes of a connected system; it stays for as long as the room does. */
export class SystemForm {
  private client = ''
  private url = ''
  private description = ''
  private readonly events = new Set<string>()
  /** Whether something was written that is not saved. */
  touched = false
  /** Fields that keep it from being sent. */
  private wrong: ReadonlySet<'client' | 'url' | 'events'> = new Set()

  constructor(private readonly desk: CdcDesk) {}

  /** Writes what is there, or nothing. */
  fill({ client, url, description, events }: Partial<NewWebhook> = {}): void {
    this.client = client ?? ''
    this.url = url ?? ''
    this.description = description ?? ''
    this.events.clear()
    for (const event of events ?? []) this.events.add(event)
    this.touched = false
    this.wrong = new Set()
    this.desk.requestUpdate()
  }

  /** What is written, once it can be sent; else undefined, and the first wrong field has the focus. */
  read(): Required<NewWebhook> | undefined {
    const client = this.client.trim()
    const url = this.url.trim()
    this.wrong = new Set([
      ...(client ? [] : (['client'] as const)),
      ...(/^https:\/\/[^\s@]+$/.test(url) && URL.canParse(url) ? [] : (['url'] as const)),
      ...(this.events.size ? [] : (['events'] as const)),
    ])
    const [first] = this.wrong
    if (!first) return { client, url, description: this.description.trim(), events: [...this.events] as EventName[] }
    this.desk.requestUpdate()
    void this.desk.focusOn(`system-${first}`)
    return undefined
  }

  render(words: SystemsWords): TemplateResult {
    const { wrong } = this
    const write = (field: 'client' | 'url' | 'description') => (event: Event) => {
      this[field] = (event.target as HTMLInputElement).value
      this.touched = true
    }
    const field = (name: 'client' | 'url', hint: string, error: string, most: number): TemplateResult =>
      html`<div>
        <label for="system-${name}">${words[name]} <span class="hint" id="system-${name}-hint">${hint}</span></label>
        <input
          type="text"
          id="system-${name}"
          name=${name}
          maxlength=${most}
          inputmode=${name === 'url' ? 'url' : nothing}
          autocomplete="off"
          spellcheck="false"
          aria-describedby="system-${name}-hint system-${name}-error"
          aria-invalid=${wrong.has(name) ? 'true' : nothing}
          .value=${this[name]}
          @input=${write(name)}
        />
        <span class="error" id="system-${name}-error">${wrong.has(name) ? error : ''}</span>
      </div>`
    return html`${field('client', words.clientHint, words.noClient, 100)} ${field('url', words.urlHint, words.notAnUrl, 500)}
      <label>
        ${words.description} <span class="hint">${words.descriptionHint}</span>
        <textarea
          name="description"
          maxlength="500"
          rows="2"
          .value=${this.description}
          @input=${write('description')}
        ></textarea>
      </label>
      <div role="group" aria-labelledby="system-events" aria-describedby="system-events-error">
        <p class="label" id="system-events" tabindex="-1">${words.events}</p>
        <span class="error" id="system-events-error">${wrong.has('events') ? words.noEvents : ''}</span>
        ${groups.map(({ name, service }) => this.group(words, name, !service || this.desk.services.includes(service)))}
      </div>`
  }

  /** The events of a group; of a service that the town has not only when some of them were chosen before. */
  private group(words: SystemsWords, group: (typeof groups)[number]['name'], inUse: boolean): unknown {
    const names = Object.keys(words.names).filter((event) => groupOf(event) === group) as EventName[]
    const chosen = names.filter((event) => this.events.has(event)).length
    if (!inUse && !chosen) return nothing
    const choose = (events: readonly EventName[], on: boolean): void => {
      for (const event of events)
        if (on) this.events.add(event)
        else this.events.delete(event)
      this.touched = true
      this.desk.requestUpdate()
    }
    const title = words.groups[group]
    return html`<details class="event-group">
      <summary class="link">
        <span class="opens">${title}</span>
        <span class=${chosen ? 'badge good' : 'badge'}>${words.chosen(chosen, names.length)}</span>
      </summary>
      <ul>
        ${names.map(
          (event) =>
            html`<li>
              <label class="tick">
                <input
                  type="checkbox"
                  name=${event}
                  .checked=${this.events.has(event)}
                  @change=${({ target }: Event) => choose([event], (target as HTMLInputElement).checked)}
                />
                <span>${words.names[event]} <code class="hint">${event}</code></span>
              </label>
            </li>`,
        )}
      </ul>
      ${
        chosen < names.length
          ? html`<button type="button" class="link" aria-label=${words.allOf(title)} @click=${() => choose(names, true)}>
              ${words.all}
            </button>`
          : nothing
      }
    </details>`
  }
}
