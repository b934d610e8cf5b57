import type { SettingsSchema } from '../service.ts'

/** Ways of signing in that a town may switch off. Those that the operator has not switched on are in no town. */
export const townSources = ['spid', 'cie', 'email'] as const

/** What a town sets about how people sign in and how identity providers know it. */
export interface IdentitySettings {
  /** Ways of signing in that are offered on the town's pages. */
  readonly sources: readonly (typeof townSources)[number][]
  /** The administration's name, which identity providers show; empty: `Comune di` and the town's name. */
  readonly organization: string
  /** Address of the town's official site; empty: the first of its allowed origins. */
  readonly site: string
  /** Cadastral code of the town; empty: the one in its IPA code. */
  readonly cadastral_code: string
  /** Two letters of the province; empty: not told. */
  readonly province: string
  /** Address at which identity providers reach the administration; empty: the operator's. */
  readonly contact_email: string
  /** Telephone number, `+39…` without spaces; empty: not told. */
  readonly contact_phone: string
  /** Address of the page that says how the administration treats personal data; empty: not told. */
  readonly policy_url: string
  /** Address of its emblem, SVG, which identity providers show; empty: none. */
  readonly logo_url: string
}

const defaults: IdentitySettings = {
  sources: townSources,
  organization: '',
  site: '',
  cadastral_code: '',
  province: '',
  contact_email: '',
  contact_phone: '',
  policy_url: '',
  logo_url: '',
}

/** JSON Schema of the settings, with their defaults. */
export const identitySchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Accesso',
  type: 'object',
  additionalProperties: false,
  properties: {
    sources: {
      type: 'array',
      maxItems: townSources.length,
      uniqueItems: true,
      items: { type: 'string', enum: [...townSources] },
      default: defaults.sources,
      description: 'Ways of signing in that are offered on the town’s pages.',
    },
    organization: {
      type: 'string',
      maxLength: 120,
      pattern: '^[^\\x00-\\x1f\\x7f<>]*$',
      default: defaults.organization,
      description: 'The administration’s name, which identity providers show; empty: `Comune di` and the town’s name.',
    },
    site: {
      type: 'string',
      maxLength: 200,
      pattern: '^(https://[^\\s<>"]+)?$',
      default: defaults.site,
      description: 'Address of the town’s official site; empty: the first of its allowed origins.',
    },
    cadastral_code: {
      type: 'string',
      maxLength: 4,
      pattern: '^([A-Z][0-9]{3})?$',
      default: defaults.cadastral_code,
      description: 'Cadastral code of the town, such as A662; empty: the one in its IPA code.',
    },
    province: {
      type: 'string',
      maxLength: 2,
      pattern: '^([A-Z]{2})?$',
      default: defaults.province,
      description: 'Two letters of the province; empty: not told.',
    },
    contact_email: {
      type: 'string',
      maxLength: 254,
      pattern: '^([^\\s@<>]+@[^\\s@<>]+)?$',
      default: defaults.contact_email,
      description: 'Address at which identity providers reach the administration; empty: the operator’s.',
    },
    contact_phone: {
      type: 'string',
      maxLength: 20,
      pattern: '^(\\+[0-9]{6,18})?$',
      default: defaults.contact_phone,
      description: 'Telephone number with +39 and without spaces; empty: not told.',
    },
    policy_url: {
      type: 'string',
      maxLength: 200,
      pattern: '^(https://[^\\s<>"]+)?$',
      default: defaults.policy_url,
      description: 'Address of the page that says how the administration treats personal data; empty: not told.',
    },
    logo_url: {
      type: 'string',
      maxLength: 200,
      pattern: '^(https://[^\\s<>"]+\\.svg)?$',
      default: defaults.logo_url,
      description: 'Address of the administration’s emblem, an SVG picture, which identity providers show; empty: none.',
    },
  },
  default: defaults,
}
