import { define } from '../../kernel/define.ts'
import { CdcDebate } from './debate.ts'

define('cdc-debate', CdcDebate)
