/** Somebody who uses shadcn adds the components from our registry, which this test serves: they wear the colours of the app's own theme. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readBuiltRegistry } from '@/lib/cli/registry/read-built-registry';
import { writeFiles } from './create-fresh-app';
import { PhotosPage } from './photos-page';
import { runCommand } from './run-command';
import { withApp } from './serve-app';
import { APP_ENVIRONMENT, copyOfApp, PORTS, tarball } from './world';

/** Pinned, as `create-next-app` is. */
const SHADCN = 'shadcn@4.23.1';

/** An app as `shadcn init` leaves it, and a page over what our items add. */
const SHADCN_APP = new Map([
  [
    'components.json',
    JSON.stringify({
      $schema: 'https://ui.shadcn.com/schema.json',
      style: 'new-york',
      rsc: true,
      tsx: true,
      tailwind: { config: '', css: 'app/globals.css', baseColor: 'neutral', cssVariables: true, prefix: '' },
      aliases: {
        components: '@/components',
        utils: '@/lib/utils',
        ui: '@/components/ui',
        lib: '@/lib',
        hooks: '@/hooks',
      },
    }),
  ],
  [
    'app/globals.css',
    `@import "tailwindcss";
:root {
  --background: rgb(255, 250, 240); --foreground: rgb(40, 20, 10); --card: rgb(255, 255, 250);
  --primary: rgb(120, 30, 90); --primary-foreground: rgb(255, 255, 255);
  --muted: rgb(240, 230, 220); --muted-foreground: rgb(100, 80, 70); --accent: rgb(250, 235, 245);
  --destructive: rgb(180, 20, 20); --border: rgb(220, 210, 200);
}
`,
  ],
  [
    'app/page.tsx',
    `import { Gallery } from '@/components/sluice/gallery';
import { Uploader } from '@/components/sluice/uploader';

export default function Page() {
  return (
    <main>
      <Uploader />
      <Gallery />
    </main>
  );
}
`,
  ],
]);

/** The answer to the one question that `shadcn add` has for its own site. */
const COLOURS = {
  inlineColors: { light: {}, dark: {} },
  cssVars: { light: {}, dark: {} },
  inlineColorsTemplate: '',
  cssVarsTemplate: '',
};

let registry: Server;

test.beforeAll(async () => {
  const files = new Map(await readBuiltRegistry(tarball()));
  files.set('colors/neutral.json', JSON.stringify(COLOURS));
  registry = createServer((request, response) => {
    const text = files.get((request.url ?? '').replace(/^\/r\//, ''));
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(text);
  });
  registry.listen(PORTS.registry, '127.0.0.1');
  await once(registry, 'listening');
});

test.afterAll(() => registry.close());

test('under a name of their own one command adds them, and they upload and show in the app’s own colours', async ({
  page,
}) => {
  const folder = await copyOfApp('shadcn');
  await writeFiles(folder, SHADCN_APP);
  const url = `http://127.0.0.1:${PORTS.registry}/r`;
  const shadcn = (...args: readonly string[]) =>
    runCommand('npm', ['exec', '--yes', '--prefer-offline', '--package', SHADCN, '--', 'shadcn', ...args], {
      cwd: folder,
      env: { REGISTRY_URL: url },
    });
  await shadcn('registry', 'add', `@sluice=${url}/{name}.json`);
  await shadcn('add', '--yes', '@sluice/upload-route', '@sluice/uploader', '@sluice/gallery');
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  expect(Object.keys(manifest.dependencies)).toEqual(
    expect.arrayContaining(['sluice', '@aws-sdk/client-s3']),
  );

  await runCommand('npm', ['run', 'build'], { cwd: folder });
  const options = { folder, port: PORTS.app, script: 'start', env: APP_ENVIRONMENT } as const;
  await withApp(options, async ({ url: appUrl }) => {
    const photos = new PhotosPage(page);
    await photos.signIn(appUrl);
    await photos.open(appUrl);
    const button = page.getByRole('button', { name: 'Choose photos' });
    await expect(button).toHaveCSS('background-color', 'rgb(120, 30, 90)');
    await photos.choose('hill.jpg', 3);
    const id = await photos.doneId('hill.jpg');
    await photos.open(appUrl);
    await photos.expectShown(id);
    expect(photos.errors).toEqual([]);
  });
});
