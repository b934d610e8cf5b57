import { css } from 'lit'

export const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
  }
  .filters label {
    flex: 1 1 12em;
    max-inline-size: 20em;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .when {
    font-weight: 600;
  }
`
