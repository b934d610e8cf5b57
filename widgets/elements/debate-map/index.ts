import { define } from '../../kernel/define.ts'
import { CdcDebateMap } from './debate-map.ts'

define('cdc-debate-map', CdcDebateMap)
