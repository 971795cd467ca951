/** One thing that `npx shadcn add` puts into an app (https://ui.shadcn.com/docs/registry/registry-item-json). */
type RegistryItem = Readonly<{
  name: string;
  type: string;
  dependencies: readonly string[];
  files: readonly Readonly<{ path: string; type: string; target: string }>[];
}>;

export type Registry = Readonly<{
  $schema: string;
  name: string;
  homepage: string;
  items: readonly RegistryItem[];
}>;

type BuildOptions = Readonly<{
  /** The text of a file by its path in the repository. */
  read: (path: string) => Promise<string>;
  /** Takes the place of `sluice` among an item's dependencies, as npm takes it: `sluice@1.2.0`, or the address of a tarball. */
  packageSpec: string;
}>;

/** Builds the files of a registry, by their names: each item with the text of its files, and the list of all. */
export async function buildRegistry(
  registry: Registry,
  { read, packageSpec }: BuildOptions,
): Promise<ReadonlyMap<string, string>> {
  const items = registry.items.map((item) => ({
    ...item,
    dependencies: item.dependencies.map((name) => (name === 'sluice' ? packageSpec : name)),
  }));
  const built = items.map(async (item) => {
    const files = await Promise.all(
      item.files.map(async ({ path, ...rest }) => ({ path, content: await read(path), ...rest })),
    );
    const $schema = 'https://ui.shadcn.com/schema/registry-item.json';
    return [`${item.name}.json`, textOf({ $schema, ...item, files })] as const;
  });
  return new Map([['registry.json', textOf({ ...registry, items })], ...(await Promise.all(built))]);
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
