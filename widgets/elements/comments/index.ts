import { define } from '../../kernel/define.ts'
import { CdcComments } from './comments.ts'

define('cdc-comments', CdcComments)
