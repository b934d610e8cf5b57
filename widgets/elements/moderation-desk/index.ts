import { define } from '../../kernel/define.ts'
import { CdcModerationDesk } from './moderation-desk.ts'

define('cdc-moderation-desk', CdcModerationDesk)
