import { describe, expect, test } from 'vitest';
import { formatDocuments } from './format-documents';
import { wantedRules } from './wanted-rules';

type Options = Parameters<typeof formatDocuments>[2];

function print(
  provider: 's3' | 'r2' | 'gcs',
  options: Options = {},
  { prefix = '', region = 'eu-central-1' }: Readonly<{ prefix?: string; region?: string }> = {},
) {
  const rules = wantedRules({
    origins: ['https://photos.example'],
    uploadMethod: 'post',
    blocksPublicAccess: false,
    opensPublicAccess: provider === 'gcs',
    storagePrefix: prefix,
  });
  const documents = formatDocuments({ provider, bucket: 'shared', prefix, region }, rules, options);
  const find = (file: string) => documents.find((one) => one.file === file);
  return {
    documents,
    text: (file: string) => find(file)?.text ?? '',
    purpose: (file: string) => find(file)?.purpose ?? '',
    json: (file: string) => JSON.parse(find(file)?.text ?? 'null'),
  };
}

const role = 'arn:aws:iam::123456789012:role/photos-app';

describe('the trust policy for Vercel’s OIDC', () => {
  test('names the team’s issuer, its audience, and the project in production alone, in the account of the role', () => {
    const { json, purpose } = print('s3', { roleArn: role, vercel: { team: 'acme', project: 'photos' } });
    expect(json('iam-trust-vercel.json')).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'arn:aws:iam::123456789012:oidc-provider/oidc.vercel.com/acme' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              'oidc.vercel.com/acme:aud': 'https://vercel.com/acme',
              'oidc.vercel.com/acme:sub': 'owner:acme:project:photos:environment:production',
            },
          },
        },
      ],
    });
    expect(purpose('iam-trust-vercel.json')).toContain('--role-name photos-app ');
  });

  test('says in capitals what it does not know, and never less than one project', () => {
    const [statement] = print('s3').json('iam-trust-vercel.json').Statement;
    expect(statement.Principal.Federated).toBe('arn:aws:iam::ACCOUNT:oidc-provider/oidc.vercel.com/TEAM');
    expect(JSON.stringify(statement.Condition)).toContain(
      'owner:TEAM:project:PROJECT:environment:production',
    );
    expect(JSON.stringify(statement)).not.toContain('*');
  });

  test.each([
    ['cn-north-1', 'arn:aws-cn:s3:::shared'],
    ['us-gov-west-1', 'arn:aws-us-gov:s3:::shared'],
  ])('and every other document is of the partition of %s', (region, arn) => {
    const { json } = print('s3', {}, { region });
    expect(json('iam-app.json').Statement[1].Resource).toBe(arn);
    expect(JSON.stringify(json('iam-trust-vercel.json'))).toContain(arn.split(':s3')[0]);
  });
});

describe('below a prefix', () => {
  const prefix = 'team/app/';

  test('the policies of the app name its own folders and no more, and let S3 say that something is not there', () => {
    const { json } = print('s3', {}, { prefix });
    for (const file of ['iam-app.json', 'iam-app-versions.json']) {
      const statements: { Action: string | string[]; Resource: string | string[]; Condition?: unknown }[] =
        json(file).Statement;
      for (const { Action, Resource, Condition } of statements) {
        if (Array.isArray(Resource)) {
          expect(Resource).toContain('arn:aws:s3:::shared/team/app/uploads/*');
          for (const one of Resource) expect(one).toMatch(/^arn:aws:s3:::shared\/team\/app\/[a-z]+\/\*$/);
        } else if (/List/.test(String(Action))) {
          expect(Condition).toEqual({ StringLikeIfExists: { 's3:prefix': 'team/app/*' } });
        }
      }
    }
    expect(json('cloudfront-bucket-policy.json').Statement[0].Resource).toEqual([
      'arn:aws:s3:::shared/team/app/public/*',
    ]);
  });

  test('R2’s domain is to show the public images of the folder and nothing else', () => {
    const known = print('r2', { cdnBaseUrl: 'https://images.example.com' }, { prefix });
    expect(known.text('custom-domain')).toContain(
      '\n(http.host eq "images.example.com" and not (starts_with(http.request.uri.path, "/team/app/public/")))\n',
    );
    expect(known.purpose('custom-domain')).toContain('another installation');
    expect(print('r2').text('custom-domain')).toContain(
      '(http.host eq "IMAGES.EXAMPLE.COM" and not (starts_with(http.request.uri.path, "/public/")))',
    );
  });

  test('Google’s managed folders are the app’s folder for the app, and public/ in it for everybody, to read alone', () => {
    const account = 'app@project.iam.gserviceaccount.com';
    const { text } = print('gcs', { serviceAccount: account }, { prefix });
    expect(text('public-access').split('\n').slice(2)).toEqual([
      'gcloud storage managed-folders create gs://shared/team/app/public/',
      'gcloud storage managed-folders add-iam-policy-binding gs://shared/team/app/public/ --member=allUsers --role=projects/PROJECT/roles/sluicePublicReader',
    ]);
    expect(text('public-access')).toContain('--permissions=storage.objects.get\n');
    expect(text('iam-app')).toContain(
      `gcloud storage managed-folders add-iam-policy-binding gs://shared/team/app/ --member=serviceAccount:${account} --role=roles/storage.objectUser`,
    );
    expect(text('iam-app')).not.toContain('buckets add-iam-policy-binding');
  });

  test('each rule has the prefix in its name and its place', () => {
    const { json } = print('s3', {}, { prefix });
    const rules: { ID: string; Filter: { Prefix: string } }[] = json('lifecycle.json').Rules;
    expect(rules.map(({ ID, Filter }) => [ID, Filter.Prefix])).toEqual([
      ['sluice-team/app/staging', 'team/app/uploads/'],
      ['sluice-team/app/trash', 'team/app/trash/'],
      ['sluice-team/app/week', 'team/app/system/week/'],
      ['sluice-team/app/unfinished', 'team/app/'],
    ]);
    expect(json('cors.json').CORSRules[0].ID).toBe('sluice-team/app/browsers');
  });
});

test('a workload identity of Google trusts the project in production alone', () => {
  const workloadPool = { projectNumber: '42', poolId: 'pool', providerId: 'provider' };
  const { text } = print('gcs', { workloadPool, vercel: { team: 'acme', project: 'photos' } });
  expect(text('iam-trust-vercel')).toContain(
    '--member=principal://iam.googleapis.com/projects/42/locations/global/workloadIdentityPools/pool/subject/owner:acme:project:photos:environment:production',
  );
  expect(text('iam-trust-vercel')).toContain(
    '--issuer-uri=https://oidc.vercel.com/acme --allowed-audiences=https://vercel.com/acme',
  );
});

test.each(['s3', 'r2', 'gcs'] as const)('every document of %s can be read as what it is', (provider) => {
  for (const prefix of ['', 'team/app/']) {
    for (const { file, text, purpose } of print(provider, {}, { prefix }).documents) {
      if (file.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
      expect(purpose + text).not.toMatch(/undefined|null,|\[object/);
    }
  }
});
