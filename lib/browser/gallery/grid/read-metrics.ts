import type { GridMetrics } from './layout-block';

/** The grid's measures from the style sheet, in pixels: it is the same to the rows the server renders. */
export function readMetrics(grid: HTMLElement): GridMetrics {
  const style = getComputedStyle(grid);
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rem = (name: string) => Number.parseFloat(style.getPropertyValue(name)) * remPx;
  return {
    width: grid.getBoundingClientRect().width,
    rowHeight: rem('--row-height') || 176,
    gap: rem('--tile-gap') || 4,
    headingHeight: rem('--heading-height') || 40,
    dayWidth: rem('--day-width') || 152,
    dayGap: rem('--day-gap') || 16,
  };
}
