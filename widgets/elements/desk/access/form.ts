import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import type { CdcDesk } from '../desk.ts'
import { field, isAddress, limitIn } from './field.ts'
import type { AccessWords } from './messages.ts'
import { publicKeysIn } from './public-keys.ts'

type NewSystem = components['schemas']['NewSystem']
type System = components['schemas']['System']
type Scope = components['schemas']['SystemScopeName']
type Name = 'name' | 'description' | 'limit' | 'keys' | 'address'
type Why = 'noName' | 'noScope' | 'notKeys' | 'privateKey' | 'notAnUrl' | 'notALimit'

const usual = '600'
const empty: Record<Name, string> = { name: '', description: '', limit: usual, keys: '', address: '' }

/** What somebody writes of a system; it stays for as long as the room does. */
export class SystemForm {
  private written = { ...empty }
  private readonly scopes = new Set<Scope>()
  /** Whether the keys are at an address. */
  private fetched = false
  /** The system at hand has its keys already. */
  private known: System | undefined
  /** Whether something was written that is not saved. */
  touched = false
  /** Fields that keep it from being sent, with the words that say why. */
  private wrong = new Map<Name | 'scopes', Why>()

  constructor(private readonly desk: CdcDesk) {}

  /** Writes what is there, or nothing. */
  fill(system?: System): void {
    const { name = '', description = '', requests_per_minute: limit = usual, keys_url: address } = system ?? {}
    this.written = { ...empty, name, description, limit: String(limit), address: address ?? '' }
    this.scopes.clear()
    for (const scope of system?.scopes ?? []) this.scopes.add(scope)
    this.known = system
    this.fetched = Boolean(address)
    this.touched = false
    this.wrong.clear()
    this.desk.requestUpdate()
  }

  /** What is written, once it can be sent; else undefined, and the first wrong field has the focus. */
  read(): NewSystem | undefined {
    const { known, fetched } = this
    const { name, description, limit, keys, address } = this.written
    const found = known || fetched ? [] : publicKeysIn(keys)
    const rate = limitIn(limit)
    this.wrong = new Map([
      ...(name.trim() ? [] : [['name', 'noName'] as const]),
      ...(this.scopes.size ? [] : [['scopes', 'noScope'] as const]),
      ...(typeof found === 'string' ? [['keys', found] as const] : []),
      ...(fetched && !isAddress(address.trim()) ? [['address', 'notAnUrl'] as const] : []),
      ...(rate ? [] : [['limit', 'notALimit'] as const]),
    ])
    const [first] = this.wrong.keys()
    if (!first && rate && typeof found !== 'string')
      return {
        name: name.trim(),
        description: description.trim(),
        scopes: [...this.scopes],
        requests_per_minute: rate,
        ...(fetched ? { keys_url: address.trim() } : !known && { keys: found }),
      }
    this.desk.requestUpdate()
    void this.desk.focusOn(`access-${first}`)
    return undefined
  }

  render(words: AccessWords): TemplateResult {
    const one = (name: Name, hint: string, most: number, kind: 'text' | 'long' | 'url' | 'number' = 'text'): TemplateResult => {
      const why = this.wrong.get(name)
      const write = (value: string): void => {
        this.written[name] = value
        this.touched = true
      }
      const error = why && words[why]
      return field({ name, label: words[name], hint, value: this.written[name], error, most, write, kind })
    }
    return html`${one('name', words.nameHint, 100)} ${one('description', words.descriptionHint, 500)} ${this.may(words)}
    ${this.known ? nothing : this.way(words)}
    ${this.fetched ? one('address', words.addressHint, 500, 'url') : this.known ? nothing : one('keys', words.keysHint, 20_000, 'long')}
    ${one('limit', words.limitHint, 7, 'number')}`
  }

  private may(words: AccessWords): TemplateResult {
    const choose = (scope: Scope, on: boolean): void => {
      if (on) this.scopes.add(scope)
      else this.scopes.delete(scope)
      this.touched = true
    }
    return html`<div role="group" aria-labelledby="access-scopes" aria-describedby="access-scopes-error">
      <p class="label" id="access-scopes" tabindex="-1">${words.may}</p>
      <span class="error" id="access-scopes-error">${this.wrong.has('scopes') ? words.noScope : ''}</span>
      ${(Object.keys(words.scopes) as Scope[]).map(
        (scope) =>
          html`<label class="tick">
            <input
              type="checkbox"
              name=${scope}
              .checked=${this.scopes.has(scope)}
              @change=${({ target }: Event) => choose(scope, (target as HTMLInputElement).checked)}
            />
            <span>${words.scopes[scope]} <code class="hint">${scope}</code></span>
          </label>`,
      )}
    </div>`
  }

  private way(words: AccessWords): TemplateResult {
    const choose = (fetched: boolean): void => {
      this.fetched = fetched
      this.touched = true
      this.desk.requestUpdate()
    }
    const choice = (fetched: boolean, label: string): TemplateResult =>
      html`<label class="tick">
        <input type="radio" name="way" .checked=${this.fetched === fetched} @change=${() => choose(fetched)} />
        <span>${label}</span>
      </label>`
    return html`<fieldset>
      <legend>${words.keysWay}</legend>
      ${choice(false, words.keysWays.pasted)} ${choice(true, words.keysWays.address)}
    </fieldset>`
  }
}
