import { identityWords } from '../identity/settings-words.ts'
import { identitySchema, type IdentitySettings } from '../identity/settings.ts'
import { moderationWords } from '../moderation/settings-words.ts'
import { moderationSchema, type ModerationSettings } from '../moderation/settings.ts'
import { notificationsWords } from '../notifications/settings-words.ts'
import { assertWording, notificationsSchema, type NotificationsSettings } from '../notifications/settings.ts'
import { retentionWords } from '../rights/retention/settings-words.ts'
import { retentionSchema, type RetentionSettings } from '../rights/retention/settings.ts'
import { standingSchema, type StandingSettings } from '../standing/settings.ts'
import { standingWords } from '../standing/settings-words.ts'
import type { Service } from '../service.ts'
import type { SettingsArea, ServiceName } from './tenant.ts'

/** Something that a town sets: a service, or a part of the kernel. As far as tenancy has to know it. */
export interface SettledArea<Name extends SettingsArea = SettingsArea> extends Pick<
  Service,
  'settings' | 'settingsWords' | 'assertSound'
> {
  readonly name: Name
}

/** A service, as far as tenancy has to know it. */
export type SettledService = SettledArea<ServiceName>

/** What is set of the kernel, which no town switches off. */
export const kernelAreas: readonly SettledArea<Exclude<SettingsArea, ServiceName>>[] = [
  { name: 'moderation', settings: moderationSchema, settingsWords: moderationWords },
  { name: 'notifications', settings: notificationsSchema, settingsWords: notificationsWords, assertSound: assertWording },
  { name: 'identity', settings: identitySchema, settingsWords: identityWords },
  { name: 'standing', settings: standingSchema, settingsWords: standingWords },
  { name: 'retention', settings: retentionSchema, settingsWords: retentionWords },
]

/** Settings of the kernel's areas, whose types it knows. */
export interface KernelSettings {
  readonly moderation: ModerationSettings
  readonly notifications: NotificationsSettings
  readonly identity: IdentitySettings
  readonly standing: StandingSettings
  readonly retention: RetentionSettings
}
