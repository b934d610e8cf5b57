import type { SettingsWords } from '../../kernel/settings/words.ts'
import { settingsInEnglish } from './settings-words.en.ts'
import { settingsInItalian } from './settings-words.it.ts'

/** How the settings are called before people. */
export const settingsWords: SettingsWords = { it: settingsInItalian, en: settingsInEnglish }
