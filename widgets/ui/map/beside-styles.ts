import { css } from 'lit'

/** Map and list: below each other on a phone, beside each other where there is room. */
export const besideStyles = css`
  .seek {
    margin-block-end: 12px;
  }
  .both {
    display: grid;
    gap: 12px;
  }
  .beside {
    display: grid;
    gap: 12px;
    align-content: start;
    min-block-size: 20em;
  }
  @container (min-width: 800px) {
    .both {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }
    .beside {
      max-block-size: 660px;
      overflow: auto;
    }
    .map {
      block-size: 600px;
    }
  }
  .list {
    display: grid;
  }
  .item {
    display: grid;
    gap: 2px;
    padding-block: 0 12px;
    border-block-end: 1px solid var(--_line);
  }
  .item + .item {
    padding-block-start: 8px;
  }
  .title {
    min-block-size: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .title[aria-pressed='true'] {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 8px;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .chosen-card {
    padding: 12px 16px;
    border: 2px solid var(--_accent);
  }
  .excerpt {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .map-touch {
    display: none;
  }
  @media (pointer: coarse) {
    .map-touch {
      display: inline;
    }
    .map-frame:has(.map.active) .map-touch {
      display: none;
    }
  }
`
