import { expect, test } from 'vitest';
import { explainImport, MissingPackageError, OPTIONAL_PACKAGES } from '../missing-peer';
import { formatManifest } from './format-manifest';

test('a package that is missing is named with what it is for and how to install all of its kind', () => {
  const cause = new Error("Cannot find package '@aws-sdk/s3-presigned-post' imported from /app/x.js");
  expect(explainImport('@aws-sdk/s3-presigned-post', cause)).toMatchObject({
    name: 'MissingPackageError',
    cause,
    message:
      'Sluice needs @aws-sdk/s3-presigned-post for S3, R2 and the built-in bucket. Run: npm install @aws-sdk/client-s3 @aws-sdk/s3-presigned-post @aws-sdk/s3-request-presigner',
  });
});

test.each([
  new Error("Cannot find package 'other' imported from /app/node_modules/sharp/x.js"),
  new Error('The library is broken.'),
])('an error of a package that is there stays as it is: %s', (error) => {
  expect(explainImport('@redis/client', error)).toBe(error);
});

test('the manifest asks for nothing that only some hosts need', () => {
  const versions = Object.fromEntries(
    [
      '@fastify/busboy',
      'classic-level',
      'fast-xml-parser',
      'jose',
      'openid-client',
      'zod',
      'next',
      'react',
      'react-dom',
      ...OPTIONAL_PACKAGES,
    ].map((name) => [name, '1.2.3']),
  );
  const root = {
    name: 'sluice',
    version: '0.1.0',
    description: 'A',
    license: 'MIT',
    engines: {},
    dependencies: versions,
  };
  const manifest = formatManifest(root) as Record<string, Record<string, unknown>>;
  expect(Object.keys(manifest.dependencies as object)).toEqual([
    ...['@fastify/busboy', 'classic-level', 'fast-xml-parser', 'jose', 'openid-client', 'zod'],
  ]);
  for (const name of [...OPTIONAL_PACKAGES, 'next', 'react', 'react-dom']) {
    expect(manifest.peerDependencies).toHaveProperty([name]);
    expect(manifest.peerDependenciesMeta).toHaveProperty([name], { optional: true });
  }
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('private');
});

test('a library that the root does not have is no dependency of the package', () => {
  expect(() =>
    formatManifest({
      name: 'sluice',
      version: '0',
      description: '',
      license: '',
      engines: {},
      dependencies: {},
    }),
  ).toThrow('package.json has no');
});

test('names of the class are those of the table', () => {
  expect(new MissingPackageError('sharp').message).toBe(
    'Sluice needs sharp to verify images. Run: npm install sharp',
  );
});
