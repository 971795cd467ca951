/**
 * A page that uses Sluice and is not set up for it: the sentence for the developer of that page, in the console and on the page. Fetched
 * with the first such problem.
 */
export const setupText = {
  oldReact: ({ version }: Readonly<{ version: string }>) =>
    `Sluice needs React 19.2 or newer, and this page runs React ${version}. Update react and react-dom.`,
  twoReacts: () =>
    'This page draws with one copy of React, and Sluice uses another. Install one only: `npm ls react` shows who brings the second.',
  noStyles: () =>
    "Sluice's styles are missing, so it looks plain. Add `import 'sluice/styles.css'` to the layout of this page.",
  notMounted: ({ address, status }: Readonly<{ address: string; status: number }>) =>
    `Sluice's server doesn't answer at ${address} (${status}). Mount its handlers there, in a file such as app/api/photos/[...sluice]/route.ts, and give \`basePath\` and the component the same address.`,
  notSetUp: ({ reason }: Readonly<{ reason: string }>) => `Sluice's server isn't set up yet. ${reason}`,
  noWorkers: () =>
    "This page's Content Security Policy forbids workers, so photos are prepared on the page itself, which is slower and can't convert HEIC, TIFF, and BMP. Add `worker-src 'self'`.",
  noPictures: ({ source }: Readonly<{ source: string }>) =>
    `This page's Content Security Policy hides Sluice's pictures. Add ${source} to \`img-src\`.`,
  noSending: ({ source }: Readonly<{ source: string }>) =>
    `This page's Content Security Policy stops what Sluice sends. Add ${source} to \`connect-src\`.`,
};
