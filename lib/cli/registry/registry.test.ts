import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildRegistry } from './build-registry';
import { BUILT_REGISTRY, readBuiltRegistry } from './read-built-registry';

describe('the registry', () => {
  test('gives colours to tokens that the style sheet has', () => {
    const tokens = new Set(readFileSync('app/globals.css', 'utf8').match(/--[a-z-]+(?=:)/g));
    const names = readFileSync('registry/theme.css', 'utf8').match(/(?<=--sluice-)[a-z-]+(?=:)/g) ?? [];
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !tokens.has(`--${name}`))).toEqual([]);
  });

  test('has a colour in place of each that a theme may lack, and leaves the mark alone by which our styles are known', () => {
    const theme = readFileSync('registry/theme.css', 'utf8');
    expect(theme.match(/var\(--[\w-]+\)/g)).toBeNull();
    const [, mark] = /STYLES_MARK = '(--sluice-[a-z-]+)'/.exec(
      readFileSync('components/setup/setup-notices.tsx', 'utf8'),
    ) ?? ['', ''];
    expect(theme).not.toContain(`${mark}:`);
    expect(readFileSync('app/globals.css', 'utf8')).toContain(`--${mark?.slice('--sluice-'.length)}:`);
  });

  test('stands in public/r as `npm run registry` writes it, and nothing else does', async () => {
    const built = await readBuiltRegistry();
    expect(new Set(readdirSync(BUILT_REGISTRY))).toEqual(new Set(built.keys()));
    for (const [name, text] of built) expect(readFileSync(`${BUILT_REGISTRY}/${name}`, 'utf8')).toBe(text);
  });

  test('holds the text of each file, and the package that it is told', async () => {
    const item = {
      name: 'photo',
      type: 'registry:component',
      dependencies: ['sluice', 'react'],
      files: [{ path: 'registry/photo.tsx', type: 'registry:component', target: 'components/photo.tsx' }],
    };
    const registry = { $schema: 's', name: 'sluice', homepage: 'h', items: [item] };
    const read = async (path: string) => `text of ${path}`;
    const built = await buildRegistry(registry, { read, packageSpec: './sluice.tgz' });
    expect(JSON.parse(built.get('photo.json') ?? '')).toMatchObject({
      dependencies: ['./sluice.tgz', 'react'],
      files: [{ content: 'text of registry/photo.tsx', target: 'components/photo.tsx' }],
    });
    expect(JSON.parse(built.get('registry.json') ?? '').items[0].files).toEqual(item.files);
  });
});
