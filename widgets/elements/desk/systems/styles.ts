import { css } from 'lit'

/** Addresses, events to choose and what was sent. */
export const systemsStyles = css`
  .place code {
    overflow-wrap: anywhere;
  }
  .event-group {
    border-block-start: 1px solid var(--_line);
  }
  .event-group > summary {
    text-decoration: none;
  }
  .opens {
    text-decoration: underline;
  }
  .back {
    margin-block-end: 12px;
  }
  .event-group ul {
    display: grid;
    gap: 0 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
  }
  .chosen {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .secret {
    flex: 1 1 100%;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_ground);
    user-select: all;
  }
  .showing {
    align-items: flex-end;
  }
  .showing label {
    flex: 0 1 16em;
  }
  .sent > li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  input[type='date'] {
    max-inline-size: 16em;
  }
`
