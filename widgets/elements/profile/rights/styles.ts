import { css } from 'lit'

export const rightsStyles = css`
  .points {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .section > .stack > * + * {
    margin-block-start: 16px;
  }
`
