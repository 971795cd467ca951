/** `--canvas` of `app/globals.css`, for the bars that phones draw around a page. */
export const CANVAS = { light: '#f9fbfc', dark: '#0d1418' } as const;
