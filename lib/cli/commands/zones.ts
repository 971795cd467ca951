/** `npm run zones`: writes the table of what may import what (`lib/cli/zones/import-zones.ts`) into biome.json and ARCHITECTURE.md. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { parseOptions, runCommand } from '../run-command';
import { withLintZones, withZoneTable } from '../zones/write-zones';

await runCommand('npm run zones: takes no options.\n', async () => {
  parseOptions({});
  const biome = withLintZones(JSON.parse(await readFile('biome.json', 'utf8')));
  await writeFile('biome.json', JSON.stringify(biome, null, 2));
  await writeFile('ARCHITECTURE.md', withZoneTable(await readFile('ARCHITECTURE.md', 'utf8')));
  const { status } = spawnSync('npx', ['biome', 'format', '--write', 'biome.json'], { stdio: 'inherit' });
  return status ?? 1;
});
