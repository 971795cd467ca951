import { expect, test } from 'vitest';
import { documentedFiles } from './documented-files';

const DOCUMENT = `
Write this:

\`\`\`ts
// app/api/photos/[...sluice]/route.ts
export const a = 1;
\`\`\`

\`\`\`sh
npm run dev
\`\`\`

\`\`\`css
/* app/globals.css */
body { color: red; }
\`\`\`

\`\`\`tsx
<Example />
\`\`\`
`;

test('reads the code blocks that name their file, and no other', () => {
  expect([...documentedFiles(DOCUMENT)]).toEqual([
    ['app/api/photos/[...sluice]/route.ts', 'export const a = 1;\n'],
    ['app/globals.css', 'body { color: red; }\n'],
  ]);
});
