import { html, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import type { PeopleWords } from './messages.ts'

type Role = Pick<components['schemas']['NewStaffRole'], 'role' | 'service'>

/** Fields for a role and the service it is for. */
export const roleFields = (words: PeopleWords): TemplateResult =>
  html`<label>
      ${words.role}
      <select name="role">
        ${Object.entries(words.roles).map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${value === 'officer'}>${label}: ${words.does[value]}</option>`,
        )}
      </select>
    </label>
    <label>
      ${words.service}
      <select name="service">
        <option value="">${words.everywhere}</option>
        ${Object.entries(words.services).map(([value, label]) => html`<option value=${value}>${label}</option>`)}
      </select>
    </label>`

/** What was chosen in them. */
export function roleIn(form: FormData): Role {
  const role = form.get('role') as Role['role']
  const service = form.get('service') as NonNullable<Role['service']> | ''
  return service ? { role, service } : { role }
}
