import { css } from 'lit'

export const styles = css`
  .tools {
    display: grid;
    gap: 12px;
  }
  .fresh {
    position: sticky;
    inset-block-start: 60px;
    z-index: 1;
    display: flex;
    align-items: flex-start;
    justify-content: flex-end;
    block-size: 0;
  }
  .stack > .fresh {
    margin: 0;
  }
  .fresh .button {
    border-radius: 80px;
    translate: 0 -100%;
    box-shadow: 0 2px 8px light-dark(#0006, #000c);
  }
  .talks {
    display: grid;
    gap: 12px;
  }
  .talks > * {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 14em;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_ground);
  }
  .heads {
    display: none;
  }
  .replies {
    display: grid;
    gap: 12px;
    margin-block-start: 12px;
  }
  .replies > li {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
  }
  .replies > .deeper {
    margin-inline-start: 16px;
  }
  .comment {
    display: grid;
    gap: 8px;
    overflow-wrap: anywhere;
  }
  .comment .prose {
    unicode-bidi: plaintext;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .badge.icon {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .badge.town {
    color: var(--_accent);
  }
  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_edge);
    color: var(--_muted);
    white-space: pre-line;
  }
  .sources {
    font-size: 0.875em;
  }
  .supported {
    font-weight: 600;
  }
  legend {
    padding: 0;
  }
  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    column-gap: 16px;
  }
  .similar {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .similar li + li {
    margin-block-start: 12px;
  }
  .similar .prose {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  @container (min-width: 700px) {
    .tools {
      grid-template-columns: 1fr 1fr;
    }
    .heads {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
      font-weight: 600;
    }
    .replies > .deeper {
      margin-inline-start: 32px;
    }
    .sides {
      grid-template-columns: 1fr 1fr;
      grid-auto-flow: row dense;
      align-items: start;
    }
    .sides > .for {
      grid-column: 1;
    }
    .sides > .against {
      grid-column: 2;
    }
  }
`
