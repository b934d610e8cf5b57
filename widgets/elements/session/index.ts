import { define } from '../../kernel/define.ts'
import { CdcSession } from './session.ts'

define('cdc-session', CdcSession)
