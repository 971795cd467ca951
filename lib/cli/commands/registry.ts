/** `npm run registry`: writes what `npx shadcn add` reads, from `registry.json` and the files it names. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder';
import { BUILT_REGISTRY, readBuiltRegistry } from '../registry/read-built-registry';
import { parseOptions, runCommand } from '../run-command';

const HELP = `npm run registry: rewrites ${BUILT_REGISTRY}.
  --package <spec>  the package that npm installs, such as ./sluice-0.1.0.tgz or https://example.com/sluice.tgz (default: the published version)
  --out <folder>    where to write (default: ${BUILT_REGISTRY})
`;

await runCommand(HELP, async () => {
  const { package: packageSpec, out = BUILT_REGISTRY } = parseOptions({
    package: { type: 'string' },
    out: { type: 'string' },
  });
  await makeFolder(out);
  for (const [name, text] of await readBuiltRegistry(packageSpec)) await writeFile(join(out, name), text);
  process.stdout.write(`Wrote ${out}.\n`);
  return 0;
});
