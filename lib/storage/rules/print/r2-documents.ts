import type { BucketRules, LifecycleRule } from '../bucket-rules';
import type { BucketDocuments, PrintedBucket, PrintOptions } from './bucket-documents';
import { formatJson } from './format-json';
import { replacing } from './replacing';

const DAY_SECONDS = 86_400;

/** The documents of Cloudflare. */
export function r2Documents(
  { bucket, prefix = '' }: PrintedBucket,
  { cors, lifecycle }: BucketRules,
  { facts, merged }: PrintOptions,
): BucketDocuments {
  return [
    {
      file: 'cors.json',
      purpose: replacing(`npx wrangler r2 bucket cors set ${bucket} --file cors.json`, 'cors', merged),
      text: formatJson({
        rules: cors.map((rule) => ({
          id: rule.id,
          allowed: { origins: rule.origins, methods: rule.methods, headers: rule.allowedHeaders },
          exposeHeaders: rule.exposedHeaders,
          maxAgeSeconds: rule.maxAgeSeconds,
        })),
      }),
    },
    {
      file: 'lifecycle.json',
      purpose: replacing(
        `npx wrangler r2 bucket lifecycle set ${bucket} --file lifecycle.json`,
        'lifecycle',
        merged,
      ),
      text: formatJson({
        rules: lifecycle.map((rule) => ({
          id: rule.id,
          enabled: rule.isEnabled !== false,
          conditions: { prefix: rule.prefix },
          ...(rule.expireDays === undefined ? {} : { deleteObjectsTransition: age(rule.expireDays) }),
          ...(rule.expireAt === undefined ? {} : { deleteObjectsTransition: on(rule.expireAt) }),
          ...(rule.transition === undefined
            ? {}
            : { storageClassTransitions: [toR2Transition(rule.transition)] }),
          ...(rule.abortUploadsDays === undefined
            ? {}
            : { abortMultipartUploadsTransition: age(rule.abortUploadsDays) }),
        })),
      }),
    },
    {
      file: 'custom-domain',
      purpose: [
        'a custom domain exposes the whole bucket: these limit what it shows, and turn off r2.dev, which has no such rule',
        ...(prefix === ''
          ? []
          : [
              '# Anything else the domain should show, such as another installation in the bucket, goes into the inner brackets: or starts_with(http.request.uri.path, "/…/").',
            ]),
      ].join('\n'),
      text: [
        '# Cloudflare, Security, WAF, Custom rules, action Block, with this expression:',
        formatWafExpression(facts.cdnBaseUrl, prefix),
        `npx wrangler r2 bucket dev-url disable ${bucket}`,
      ].join('\n'),
    },
    {
      file: 'token',
      purpose: 'API tokens',
      text: `The running app: "Object Read & Write" on the bucket ${bucket} only. bucket:setup and doctor: "Admin Read & Write".${prefix === '' ? '' : ` A token can’t be limited to a prefix; the app itself stays inside ${prefix}.`}`,
    },
  ];
}

/**
 * The requests that Cloudflare is to block: every path of the domain but those of public images. A rule of the zone holds for all its hosts, so the
 * host is named. https://developers.cloudflare.com/ruleset-engine/rules-language/
 */
function formatWafExpression(cdnBaseUrl: string | null, prefix: string): string {
  const url = cdnBaseUrl === null ? null : new URL(cdnBaseUrl);
  const path = `${url?.pathname.replace(/\/+$/, '') ?? ''}/${prefix}public/`;
  return `(http.host eq "${url?.hostname ?? 'IMAGES.EXAMPLE.COM'}" and not (starts_with(http.request.uri.path, "${path}")))`;
}

/** R2 has one class besides the usual one. */
function toR2Transition({ days, at }: NonNullable<LifecycleRule['transition']>) {
  return { ...(at === undefined ? age(days ?? 0) : on(at)), storageClass: 'InfrequentAccess' };
}

function on(date: string) {
  return { condition: { type: 'Date', date } };
}

function age(days: number) {
  return { condition: { type: 'Age', maxAge: days * DAY_SECONDS } };
}
