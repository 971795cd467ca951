import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The copy of React that each part of the page gets: the end of the names of its packages in the app, after `react` and `react-dom`. */
type Copies = Readonly<{ page: string; sluice: string }>;

/** A page's script that draws the uploader with the copies of React that it is told, as a bundler of another framework may. */
export async function bundleForReact(folder: string, { page, sluice }: Copies): Promise<string> {
  const { resolve } = createRequire(join(folder, 'package.json'));
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { createElement } from 'react';
        import { createRoot } from 'react-dom/client';
        import { Uploader } from 'sluice/react';
        createRoot(document.getElementById('root')).render(createElement(Uploader, {}));
      `,
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'copies-of-react',
        setup({ onResolve }) {
          onResolve({ filter: /^react(?:-dom)?(?:\/.*)?$/ }, ({ path, importer }) => {
            const [, name = '', rest = ''] = /^(react-dom|react)(.*)$/.exec(path) ?? [];
            // A copy's own files ask for files of the same copy.
            const [, own] = /node_modules\/(?:react-dom|react)(-[a-z]+)?\//.exec(importer) ?? [];
            const isOfCopy = /node_modules\/react(?:-|\/)/.test(importer);
            const asked = importer.includes('/node_modules/sluice/') ? sluice : page;
            return { path: resolve(`${name}${isOfCopy ? (own ?? '') : asked}${rest}`) };
          });
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}
