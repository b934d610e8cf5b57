import { define } from '../../kernel/define.ts'
import { CdcOperator } from './operator.ts'

define('cdc-operator', CdcOperator)
