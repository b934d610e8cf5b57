import { css } from 'lit'

/** What the desk of moderation has beyond what all desks have. */
export const styles = css`
  .kinds {
    margin-block-end: 12px;
    font-size: 0.875em;
  }
  .town {
    display: flex;
    inline-size: 100%;
    margin-block-end: 12px;
  }
  .items > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 88px;
  }
  .items .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .line {
    display: block;
    font-size: 0.875em;
  }
  .lost .title {
    font-weight: 400;
  }
  .mark {
    display: inline-block;
    margin-block-start: 4px;
    padding-inline: 8px;
    border: 1px solid var(--_line);
    border-radius: 80px;
    font-weight: 600;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_line);
    color: var(--_muted);
  }
  .written {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
    font-size: 1.125em;
  }
  mark {
    padding-inline: 2px;
    border-block-end: 2px solid var(--_warn);
    border-radius: 2px;
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .scores > li + li {
    margin-block-start: 8px;
  }
  .score {
    display: grid;
    grid-template-columns: 1fr 6em 4em;
    align-items: center;
    gap: 4px 12px;
  }
  .score meter {
    inline-size: 100%;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .tone {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_accent);
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.6em;
    padding-inline: 4px;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font: inherit;
    font-size: 0.8125em;
    line-height: 1.5;
    text-align: center;
  }
  .right .link {
    text-align: start;
  }
  .lately {
    padding-inline: 16px;
    border-block: 1px solid var(--_line) 0;
    background: var(--_ground);
    font-size: 0.875em;
  }
  .lately ul {
    padding-block-end: 12px;
  }
  /** What is read has the room; what is decided is short. */
  @container (min-width: 860px) {
    .columns {
      grid-template-columns: minmax(260px, 30%) minmax(0, 1fr) 240px;
    }
  }
  @container (max-width: 859px) {
    .button kbd,
    .link kbd,
    .tick kbd {
      display: none;
    }
  }
`
