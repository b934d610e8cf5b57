import { css } from 'lit'

/** Fields side by side where there is room; the answers of a category's questions. */
export const styles = css`
  .pairs {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
  }
  .acts li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .apart {
    justify-content: space-between;
  }
  .counter-choice {
    display: flex;
    gap: 12px;
    min-block-size: 44px;
    align-items: center;
  }
`
