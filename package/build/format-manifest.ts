import { OPTIONAL_PACKAGES } from '../missing-peer';
import { BIN, ENTRIES, OUTPUT } from './entries';

/** The root's package.json, as far as it says something for the package too. */
type RootManifest = Readonly<{
  name: string;
  version: string;
  description: string;
  license: string;
  engines: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
}>;

/** Packages that come along: small, without parts for one system alone but classic-level, which the embedded bucket keeps its index in. */
const DEPENDENCIES = [
  '@fastify/busboy',
  'classic-level',
  'fast-xml-parser',
  'jose',
  'openid-client',
  'zod',
] as const;

/**
 * Packages of the host's that we draw and answer with, from the first that has everything used here: a host is not behind because it is not
 * at our own version. Optional: the storage and the bucket for tests do without.
 */
const FRAMEWORK_RANGES = { next: '>=16', react: '>=19.2', 'react-dom': '>=19.2' } as const;
const FRAMEWORK = Object.keys(FRAMEWORK_RANGES);

/**
 * The package.json of the package. The root's own describes the app, whose every library is a dependency, for hosts that
 * throw away development packages after a build; the package asks for what it needs and no more. Throws for a library that the root does not have.
 */
export function formatManifest(root: RootManifest): Readonly<Record<string, unknown>> {
  const { name, version, description, license, engines } = root;
  // Ranges, not the root's exact versions: two packages that need one library share it.
  const rangeOf = (library: string) => {
    const pinned = root.dependencies[library];
    if (pinned === undefined) throw new Error(`package.json has no ${library}.`);
    return [library, `^${pinned}`] as const;
  };
  const peers = [...FRAMEWORK, ...OPTIONAL_PACKAGES];
  const entry = (file: string) => ({ types: `./${OUTPUT}/${file}.d.ts`, default: `./${OUTPUT}/${file}.js` });
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines,
    sideEffects: ['**/*.css'],
    bin: { [name]: `./${OUTPUT}/${BIN}.js` },
    exports: {
      ...Object.fromEntries(ENTRIES.map((file) => [`./${file}`, entry(file)])),
      './styles.css': `./${OUTPUT}/styles.css`,
      './package.json': './package.json',
    },
    files: [OUTPUT, 'CHANGELOG.md'],
    dependencies: Object.fromEntries(DEPENDENCIES.map(rangeOf)),
    peerDependencies: { ...Object.fromEntries(peers.map(rangeOf)), ...FRAMEWORK_RANGES },
    peerDependenciesMeta: Object.fromEntries(peers.map((peer) => [peer, { optional: true }])),
  };
}

/** The packages that the package's modules import and that are not part of it. */
export const EXTERNAL_PACKAGES: readonly string[] = [...DEPENDENCIES, ...FRAMEWORK, ...OPTIONAL_PACKAGES];
