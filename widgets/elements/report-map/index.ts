import { define } from '../../kernel/define.ts'
import { CdcReportMap } from './report-map.ts'

define('cdc-report-map', CdcReportMap)
