import { define } from '../../kernel/define.ts'
import { CdcDebateDesk } from './debate-desk.ts'

define('cdc-debate-desk', CdcDebateDesk)
