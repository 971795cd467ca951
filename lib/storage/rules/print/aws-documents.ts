import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { OWN_FOLDERS } from '@/lib/shared/keys/own-folders';
import type { BucketRules } from '../bucket-rules';
import { fromCorsRule, fromLifecycleRule } from '../s3-documents';
import type { BucketDocuments, DeploymentFacts, PrintedBucket, PrintOptions } from './bucket-documents';
import { formatJson } from './format-json';
import { replacing } from './replacing';
import { vercelSubject } from './vercel-subject';

/** The documents of AWS, which compatible servers take as well. */
export function awsDocuments(
  { provider, bucket, region, prefix = '' }: PrintedBucket,
  { cors, lifecycle, publicAccess }: BucketRules,
  { facts, merged }: PrintOptions,
): BucketDocuments {
  const partition = partitionOf(region);
  const arn = `arn:${partition}:s3:::${bucket}`;
  // Where the bucket holds other things, nothing but our folders: what lies below the prefix may be another's too.
  const objects = prefix === '' ? `${arn}/*` : OWN_FOLDERS.map((folder) => `${arn}/${prefix}${folder}/*`);
  const below = prefix === '' ? {} : { Condition: { StringLikeIfExists: { 's3:prefix': `${prefix}*` } } };
  return [
    {
      file: 'cors.json',
      purpose: replacing(
        `aws s3api put-bucket-cors --bucket ${bucket} --cors-configuration file://cors.json`,
        'cors',
        merged,
      ),
      text: formatJson({ CORSRules: cors.map(fromCorsRule) }),
    },
    {
      file: 'lifecycle.json',
      purpose: replacing(
        `aws s3api put-bucket-lifecycle-configuration --bucket ${bucket} --lifecycle-configuration file://lifecycle.json`,
        'lifecycle',
        merged,
      ),
      text: formatJson({ Rules: lifecycle.map(fromLifecycleRule) }),
    },
    // Elsewhere than at AWS the switch does more than it says, or is none.
    ...(publicAccess === 'blocked' ? [blockDocument(bucket)] : []),
    {
      file: 'iam-app.json',
      purpose:
        prefix === ''
          ? 'IAM policy of the running app: objects only'
          : `IAM policy of the running app: only its folders under ${prefix}. With IfExists, S3 returns 404 instead of 403 for an app object that doesn’t exist`,
      text: formatJson(
        policy(
          { Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], Resource: objects },
          { Action: 's3:ListBucket', Resource: arn, ...below },
        ),
      ),
    },
    {
      file: 'iam-app-versions.json',
      purpose:
        'IAM policy of the running app, in addition to iam-app.json, on a versioned bucket: a permanent deletion then deletes every version of a photo',
      text: formatJson(
        policy(
          { Action: 's3:DeleteObjectVersion', Resource: objects },
          { Action: 's3:ListBucketVersions', Resource: arn, ...below },
          { Action: 's3:GetBucketVersioning', Resource: arn },
        ),
      ),
    },
    ...(provider === 's3' ? [trustDocument(partition, facts)] : []),
    {
      file: 'iam-setup.json',
      purpose: 'IAM policy for running bucket:setup and doctor, in addition to the app’s',
      text: formatJson(
        policy({
          Action: [
            's3:GetBucketCORS',
            's3:PutBucketCORS',
            's3:GetLifecycleConfiguration',
            's3:PutLifecycleConfiguration',
            's3:GetBucketPublicAccessBlock',
            's3:PutBucketPublicAccessBlock',
            's3:GetBucketVersioning',
            's3:GetBucketObjectLockConfiguration',
            's3:GetReplicationConfiguration',
          ],
          Resource: arn,
        }),
      ),
    },
    {
      file: 'cloudfront-bucket-policy.json',
      purpose: `${
        facts.hasCloudFront
          ? `# Bucket policy for CloudFront with origin access control; restrict viewer access for everything except ${prefix}public/*.`
          : '# Bucket policy for CloudFront with origin access control: public images only.'
      } This replaces the bucket’s current policy: add the statement to that instead if there is one.\naws s3api put-bucket-policy --bucket ${bucket} --policy file://cloudfront-bucket-policy.json`,
      text: formatJson({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'CloudFrontReads',
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: (facts.hasCloudFront ? IMAGE_STATES : (['public'] as const)).map(
              (state) => `${arn}/${prefix}${state}/*`,
            ),
            Condition: {
              StringEquals: {
                'AWS:SourceArn': `arn:${partition}:cloudfront::${accountOf(facts)}:distribution/DISTRIBUTION`,
              },
            },
          },
        ],
      }),
    },
  ];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html */
function trustDocument(partition: string, facts: DeploymentFacts): BucketDocuments[number] {
  const { issuer, audience, subject } = vercelSubject(facts.vercel);
  const role = facts.roleArn?.split('/').at(-1) ?? 'sluice';
  return {
    file: 'iam-trust-vercel.json',
    purpose: [
      '# Trust policy of a role that the app assumes on Vercel without keys: only this project, in production.',
      '# Turn on OIDC in the settings of the project (issuer: Team), then set AWS_ROLE_ARN to the role.',
      `aws iam create-open-id-connect-provider --url https://${issuer} --client-id-list ${audience}`,
      `aws iam create-role --role-name ${role} --assume-role-policy-document file://iam-trust-vercel.json`,
      `aws iam put-role-policy --role-name ${role} --policy-name sluice --policy-document file://iam-app.json`,
    ].join('\n'),
    text: formatJson(
      policy({
        Principal: { Federated: `arn:${partition}:iam::${accountOf(facts)}:oidc-provider/${issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${issuer}:aud`]: audience, [`${issuer}:sub`]: subject } },
      }),
    ),
  };
}

/** `arn:aws:iam::123456789012:role/sluice` names the account. */
function accountOf({ roleArn }: DeploymentFacts): string {
  return /^arn:[\w-]+:iam::(\d{12}):/.exec(roleArn ?? '')?.[1] ?? 'ACCOUNT';
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partitionOf(region = ''): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function blockDocument(bucket: string): BucketDocuments[number] {
  return {
    file: 'public-access-block',
    purpose: 'ACLs and policies can’t make anything in the bucket public; replaces its four settings',
    text: `aws s3api put-public-access-block --bucket ${bucket} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
  };
}

function policy(...statements: readonly object[]) {
  return { Version: '2012-10-17', Statement: statements.map((one) => ({ Effect: 'Allow', ...one })) };
}
