import { expect, test } from 'vitest';
import { findStrangeNames } from './find-strange-names';
import { VARIABLES } from './variables';

test.each([
  ['ADMIN_PASWORD', 'ADMIN_PASSWORD'],
  ['ADMIN_PASSWROD', 'ADMIN_PASSWORD'],
  ['admin_password', 'ADMIN_PASSWORD'],
  ['UPLOAD_ACESS', 'UPLOAD_ACCESS'],
  ['UPLAOD_STATE', 'UPLOAD_STATE'],
  ['STORAGE_PROVDER', 'STORAGE_PROVIDER'],
  ['APP_ORIGIN', 'APP_ORIGINS'],
  ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ['ADMIN_PASSWORD_FILE', 'ADMIN_PASSWORD'],
  ['PORT_FILE', null],
  ['AWS_ACCES_KEY_ID', 'AWS_ACCESS_KEY_ID'],
  ['REDIS_URLS', 'REDIS_URL'],
  ['port', 'PORT'],
  ['Host', 'HOST'],
  ['PROT', 'PORT'],
  ['SLUICE_ADMIN_PASSWORD', 'ADMIN_PASSWORD'],
  ['sluice_port', 'PORT'],
])('%s is read as %s', (name, meant) => {
  expect(findStrangeNames({ [name]: 'x' }).misspelt).toEqual(meant === null ? [] : [{ name, meant }]);
});

test('variables of shells, clouds and libraries are nobody’s mistake', () => {
  const others =
    `PATH HOME HOSTNAME POST HOSTS PORTS SHELL TERM USER LANG PWD NODE_ENV NODE_OPTIONS SESSION_MANAGER
    AWS_PROFILE AWS_DEFAULT_REGION AWS_ENDPOINT_URL AWS_ROLE_SESSION_NAME AWS_WEB_IDENTITY_TOKEN_FILE GOOGLE_CLOUD_PROJECT
    OTEL_EXPORTER_OTLP_PROTOCOL OTEL_EXPORTER_OTLP_TIMEOUT OTEL_RESOURCE_ATTRIBUTES VERCEL VERCEL_URL REDIS_HOST DATABASE_URL
    STORAGE_CLASS STORAGE_EMULATOR_HOST SLUICE_TARBALL TROP APP_ENV APP_NAME APP_URL ADMIN_EMAIL WEBHOOK_TOKEN npm_config_user_agent CI`.split(
      /\s+/,
    );
  const environment = Object.fromEntries(others.map((name) => [name, 'x']));
  expect(findStrangeNames(environment)).toEqual({ misspelt: [], unknown: [] });
});

test('beside the right variable a similar one is somebody else’s, and an empty one says nothing', () => {
  expect(findStrangeNames({ REDIS_URL: 'a', REDIS_URI: 'b' }).misspelt).toEqual([]);
  expect(findStrangeNames({ ADMIN_PASWORD: ' ' }).misspelt).toEqual([]);
});

test('a name that begins as only ours do is unknown', () => {
  expect(findStrangeNames({ UPLOAD_MAX_SIZE: '1', DEV_BUCKET_FOLDER: 'x' }).unknown).toEqual([
    { name: 'UPLOAD_MAX_SIZE', meant: null },
    { name: 'DEV_BUCKET_FOLDER', meant: null },
  ]);
});

test('one of ours behind the beginning of others of ours is unknown, and which one is meant is said', () => {
  expect(findStrangeNames({ STORAGE_MAX_PIXELS: '1', UPLOAD_PROVIDER: 's3' }).unknown).toEqual([
    { name: 'STORAGE_MAX_PIXELS', meant: 'UPLOAD_MAX_PIXELS' },
    { name: 'UPLOAD_PROVIDER', meant: 'STORAGE_PROVIDER' },
  ]);
  expect(findStrangeNames({ STORAGE_MAX_PIXELS: '1', UPLOAD_MAX_PIXELS: '2' }).unknown).toEqual([]);
});

test('no variable of the table is a slip of another', () => {
  for (const name of Object.keys(VARIABLES)) expect(findStrangeNames({ [name]: 'x' }).misspelt).toEqual([]);
});
