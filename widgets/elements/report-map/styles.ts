import { css } from 'lit'

export const styles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
    margin-block-end: 12px;
    background: var(--_soft);
  }
  .filters > :first-child {
    grid-column: 1 / -1;
  }
  @container (min-width: 480px) {
    .filters {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .filters > :first-child {
      grid-column: auto;
    }
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_ink);
    font-weight: 600;
  }
  .state.good {
    color: var(--_good);
  }
  .state.bad {
    color: var(--_bad);
  }
  .photo {
    display: block;
    max-inline-size: 100%;
    max-block-size: 260px;
    border-radius: var(--_radius);
  }
  .photo[hidden] {
    display: none;
  }
`
