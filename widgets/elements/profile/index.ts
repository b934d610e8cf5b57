import { define } from '../../kernel/define.ts'
import { CdcProfile } from './profile.ts'

define('cdc-profile', CdcProfile)
