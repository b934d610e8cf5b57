import { define } from '../../kernel/define.ts'
import { CdcModerationLog } from './moderation-log.ts'

define('cdc-moderation-log', CdcModerationLog)
