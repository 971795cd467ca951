/** Pages of an app that look for the server where something else is, by their paths. */
export const WRONG_PAGES: ReadonlyMap<string, string> = new Map([
  [
    'app/wrong/[kind]/page.tsx',
    `import 'sluice/styles.css';
import { Uploader } from 'sluice/react';

export default async function Page({ params }: { params: Promise<{ kind: string }> }) {
  return <Uploader basePath={\`/api/\${(await params).kind}\`} />;
}
`,
  ],
  [
    'app/api/other/[...path]/route.ts',
    `export const POST = () => Response.json({ ok: true });
`,
  ],
  [
    'app/api/moved/[...sluice]/route.ts',
    `import { createSluice } from 'sluice/next';

export const { GET, POST } = createSluice({ basePath: '/api/photos' });
`,
  ],
]);
