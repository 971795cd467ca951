import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import type { PrefixedCode } from './class-names';
import { classNamesPlugin } from './class-names-plugin';

/** The code of a file of ours as the package has it, and the classes that its style sheet must know. */
async function build(path: string) {
  const found: PrefixedCode[] = [];
  const bundle = await rolldown({
    input: path,
    plugins: [
      {
        name: 'file',
        resolveId: (id) => id,
        load: () =>
          'export const box = { className: "mx-auto" }; export const Box = () => <p className="mx-auto" />;',
      },
      classNamesPlugin(
        (code) => found.push(code),
        (code) => code,
      ),
    ],
    external: /^react/,
  });
  const { output } = await bundle.generate({});
  await bundle.close();
  return { code: output[0].code, classes: found.flatMap(({ classes }) => [...classes]) };
}

test.each(['/app/components/ui/box.tsx', '/app/package/react/box.tsx'])(
  '%s has the classes of the package',
  async (path) => {
    const { code, classes } = await build(path);
    expect(code).toContain('sluice:mx-auto');
    expect(classes).toEqual(['mx-auto']);
  },
);

test.each(['/app/package/react/sluice-root.tsx', '/app/lib/shared/box.tsx'])(
  '%s keeps its own',
  async (path) => {
    const { code, classes } = await build(path);
    expect(code).not.toContain('sluice:');
    expect(classes).toEqual([]);
  },
);
