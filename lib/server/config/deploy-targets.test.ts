import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEPLOY_TARGETS, deployUrl, formatDeployButtons, variablesOf } from './deploy-targets';
import { parseServerConfig } from './parse-server-config';
import type { Environment } from './read-variables';
import { ConfigError } from './server-config';
import { VARIABLES, type VariableRow } from './variables';

/** A fork says its own address here; `npm run docs` writes the buttons by it. */
const { repository: REPOSITORY } = JSON.parse(readFileSync('package.json', 'utf8')) as { repository: string };

const VALUES: Environment = {
  GCS_CREDENTIALS_JSON: JSON.stringify({ type: 'service_account', client_email: 'a@b.example' }),
};

test('the README has a button for each way to deploy, as the table of variables makes them', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(formatDeployButtons(REPOSITORY));
});

test.each(DEPLOY_TARGETS)(
  'what the button of $title asks for is all that a start on Vercel needs',
  (target) => {
    const names = variablesOf(target);
    const environment = Object.fromEntries(
      names.map((name) => [
        name,
        VALUES[name] ?? (name === 'STORAGE_PROVIDER' ? target.provider : 'x'.repeat(40)),
      ]),
    );
    expect(parseServerConfig({ ...environment, VERCEL: '1' }).storage).toMatchObject({
      provider: target.provider,
    });
    // And nothing less: whatever a start cannot do without is asked for.
    for (const name of ['STORAGE_PROVIDER', 'STORAGE_BUCKET', 'APP_SECRET', 'ADMIN_PASSWORD']) {
      expect(() => parseServerConfig({ ...environment, [name]: '', VERCEL: '1' })).toThrow(ConfigError);
    }
  },
);

test.each(DEPLOY_TARGETS)('the button of $title carries names, and no value but the provider’s', (target) => {
  const { searchParams } = new URL(deployUrl(target, REPOSITORY));
  expect(searchParams.get('repository-url')).toBe(REPOSITORY);
  expect(searchParams.get('env')?.split(',')).toEqual(variablesOf(target));
  const defaults = JSON.parse(searchParams.get('envDefaults') ?? '{}');
  expect(defaults).toEqual({ STORAGE_PROVIDER: target.provider });
  for (const name of Object.keys(defaults)) {
    const row: VariableRow = VARIABLES[name as keyof typeof VARIABLES];
    expect(row.isSecret).toBeUndefined();
  }
});
