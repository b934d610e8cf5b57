import type { SettingsSchema } from '../service.ts'

/** What a town can set about its messages to citizens. */
export interface NotificationsSettings {
  /** In whose name letters come; empty: the town's. */
  readonly sender_name: string
}

const defaults: NotificationsSettings = { sender_name: '' }

/** JSON Schema of the settings, with their defaults. */
export const notificationsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Notifiche',
  type: 'object',
  additionalProperties: false,
  properties: {
    sender_name: {
      type: 'string',
      maxLength: 80,
      default: defaults.sender_name,
      description: "In whose name letters come; empty: the town's.",
    },
  },
  default: defaults,
}
