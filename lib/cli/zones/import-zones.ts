/**
 * The rooms of the house and what each may import: the one table. `npm run zones` writes it into `biome.json`, where the linter
 * enforces it, and into ARCHITECTURE.md.
 */
export type Zone = Readonly<{
  /** Where it stands, from the root; its files, and those of its folders that are no zone of their own. */
  folder: string;
  /** Where its code runs, for people. */
  runs: string;
  /** Other zones it may import, by folder; itself it may always. */
  may: readonly string[];
  /** Paths below what it may import that it may not; behind a `!` those of them that it may. */
  except?: readonly string[];
  /** Packages that have no place in it. */
  packagesNever: readonly string[];
  /** The folders that it may import, for people; the folders and nothing else unless given. */
  mayInWords?: string;
}>;

const NEXT = ['next', 'next/**'];
const REACT = ['react', 'react-dom'];
const CLOUD = ['@aws-sdk/**', '@google-cloud/**'];
const NODE_ONLY = ['sharp', 'zod', 'node:*'];

export const ZONES: readonly Zone[] = [
  {
    folder: 'lib/shared',
    runs: 'anywhere; pure',
    may: [],
    packagesNever: [...NEXT, ...REACT, ...CLOUD, ...NODE_ONLY],
  },
  {
    folder: 'lib/storage',
    runs: 'Node',
    may: ['lib/shared'],
    packagesNever: [...NEXT, ...REACT, 'sharp'],
    mayInWords: 'shared, the cloud SDKs',
  },
  {
    folder: 'lib/server',
    runs: 'Node; Web Request and Response, no Next, no React',
    may: ['lib/shared', 'lib/storage'],
    packagesNever: [...NEXT, ...REACT, ...CLOUD],
  },
  {
    folder: 'lib/browser',
    runs: 'browser; no React: shared by both engines',
    may: ['lib/shared'],
    packagesNever: [...NEXT, ...REACT, ...CLOUD, ...NODE_ONLY],
  },
  {
    folder: 'lib/browser/upload',
    runs: 'browser; no React: the upload engine',
    may: ['lib/shared', 'lib/browser'],
    packagesNever: [...NEXT, ...REACT, ...CLOUD, ...NODE_ONLY],
  },
  {
    folder: 'lib/browser/gallery',
    runs: 'browser; no React: the gallery engine',
    may: ['lib/shared', 'lib/browser'],
    packagesNever: [...NEXT, ...REACT, ...CLOUD, ...NODE_ONLY],
  },
  {
    folder: 'lib/dev-bucket',
    runs: 'development and tests',
    may: [],
    packagesNever: [...NEXT, ...REACT, ...CLOUD, '@smithy/**', 'sharp'],
    mayInWords: 'none of our code: it shares nothing with what it checks',
  },
  {
    folder: 'lib/cli',
    runs: 'commands',
    may: ['lib/shared', 'lib/storage', 'lib/server', 'lib/dev-bucket'],
    packagesNever: [...NEXT, ...REACT],
  },
  {
    folder: 'components',
    runs: 'React',
    may: ['lib/shared', 'lib/browser', 'lib/browser/upload'],
    // The engine's front door; behind it only what a page loads by itself, to be small before a file is chosen.
    except: [
      'lib/browser/upload/**',
      '!lib/browser/upload/create-uploader',
      '!lib/browser/upload/empty-snapshot',
      '!lib/browser/upload/may-be-left',
      '!lib/browser/upload/online-source',
      '!lib/browser/upload/read-transfer',
      '!lib/browser/upload/receipts/create-receipt-store',
      '!lib/browser/upload/sort-files',
      '!lib/browser/upload/uploader-with-parts',
    ],
    packagesNever: [...CLOUD, ...NODE_ONLY],
    mayInWords: 'shared, browser, the entry point of `lib/browser/upload`',
  },
  {
    folder: 'components/gallery',
    runs: 'React: draws the engine’s snapshot',
    may: ['lib/shared', 'lib/browser', 'lib/browser/gallery'],
    // By the front door, or a file that a view loads by itself.
    except: [
      ...['lib/browser/gallery/*/**', 'lib/browser/gallery/gallery', 'lib/browser/gallery/create-gallery'],
      'lib/browser/ask-server',
    ],
    packagesNever: [...CLOUD, ...NODE_ONLY],
    mayInWords: 'same as `components`; the entry point and files of `lib/browser/gallery`, not its folders',
  },
  {
    folder: 'app',
    runs: 'thin routes and pages',
    may: ['lib/shared', 'lib/server', 'components', 'components/gallery'],
    packagesNever: [...CLOUD, 'sharp'],
  },
  {
    folder: 'package',
    runs: 'the package: its entry points, its build, and its differences from the app',
    may: [
      ...[
        'lib/shared',
        'lib/storage',
        'lib/server',
        'lib/browser',
        'lib/browser/upload',
        'lib/browser/gallery',
      ],
      ...['lib/dev-bucket', 'lib/cli', 'components', 'components/gallery'],
    ],
    packagesNever: CLOUD,
    mayInWords: 'everything except app',
  },
];

/** Folders that no product code imports: they import it. */
export const OUTSIDE = ['testing', 'e2e', 'bench'] as const;
