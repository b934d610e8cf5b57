export { operatorHandlers } from './handlers.ts'
export { operatorPages } from './page.ts'
export { appointOperator, dismissOperator, forgetOperator, listOperators, type PlatformOperator } from './store.ts'
export { workCounter } from './workload.ts'
