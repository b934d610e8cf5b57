import { define } from '../../kernel/define.ts'
import { CdcModeration } from './moderation.ts'

define('cdc-moderation', CdcModeration)
