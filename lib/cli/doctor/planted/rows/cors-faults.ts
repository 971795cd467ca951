import type { CorsRule } from '@/lib/storage';
import { answering, isMethod, isRule, refusal, type Which } from '../interfere';
import { ORIGIN } from '../origin';
import type { PlantedFault } from '../planted-fault';

const isPreflight = isMethod('OPTIONS');
const OTHER = 'https://other.example';

/** A preflight of our own origin: strangers are refused as ever. */
const isOwnPreflight: Which = (request) => isPreflight(request) && request.headers.origin === ORIGIN;

function rule(changes: Partial<CorsRule> = {}): CorsRule {
  return {
    origins: [ORIGIN],
    methods: ['POST', 'GET', 'HEAD'],
    allowedHeaders: ['content-type'],
    exposedHeaders: [],
    ...changes,
  };
}

const PUT = { storage: { uploadMethod: 'put' } };
const PUT_RULE = rule({
  methods: ['PUT', 'GET', 'HEAD'],
  allowedHeaders: ['content-type', 'if-none-match', 'x-amz-checksum-sha256', 'x-amz-meta-ticket'],
});

const REFUSED = `Browsers at ${ORIGIN} can’t upload: in the response to the preflight of`;

/** CORS as browsers judge it, and who is to blame where they say no. */
export const CORS_FAULTS: readonly PlantedFault[] = [
  {
    fault: 'no rule names the origin',
    says: [`${REFUSED} POST, the status is 403 AccessForbidden. No CORS rule names the origin ${ORIGIN}.`],
    remedy: 'Run npm run bucket:setup',
    plant: { bucket: { corsOrigins: [OTHER] } },
  },
  {
    fault: 'the bucket has no CORS rules',
    says: [/can’t upload: .* No CORS rule names the origin/],
    remedy: 'Run npm run bucket:setup',
    plant: { bucket: { corsOrigins: [] } },
  },
  {
    fault: 'the server has no CORS rules, and answers as if there were none yet',
    says: [/can’t upload: .* No CORS rule names the origin/],
    remedy: 'MINIO_API_CORS_ALLOW_ORIGIN',
    plant: { bucket: { corsOrigins: [] } },
  },
  {
    fault: 'the rule names the origin with http',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: ['http://photos.example'] })] },
  },
  {
    fault: 'the rule names the origin with a slash at its end',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: [`${ORIGIN}/`] })] },
  },
  {
    fault: 'the rule names the origin with a port',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: [`${ORIGIN}:3000`] })] },
  },
  {
    fault: 'the rule lets read and not send',
    says: [`The CORS rule for ${ORIGIN} does not allow POST.`],
    plant: { cors: [rule({ methods: ['GET', 'HEAD'] })] },
  },
  {
    fault: 'the rule lets send by POST, and uploads go by PUT',
    says: [`The CORS rule for ${ORIGIN} does not allow PUT.`],
    plant: { ...PUT, cors: [rule()] },
  },
  {
    fault: 'the rule for PUT lacks the header of the checksum',
    says: [`The CORS rule for ${ORIGIN} does not allow PUT with the header x-amz-checksum-sha256.`],
    plant: {
      ...PUT,
      cors: [{ ...PUT_RULE, allowedHeaders: ['content-type', 'if-none-match', 'x-amz-meta-ticket'] }],
    },
  },
  {
    fault: 'the rule for PUT allows no header',
    says: [
      /does not allow PUT with the header content-type, if-none-match, x-amz-checksum-sha256, x-amz-meta-ticket/,
    ],
    plant: { ...PUT, cors: [{ ...PUT_RULE, allowedHeaders: [] }] },
  },
  {
    fault: 'two rules for PUT, each with a part of the headers',
    says: [/does not allow PUT with the header/],
    plant: {
      ...PUT,
      cors: [
        { ...PUT_RULE, allowedHeaders: ['content-type', 'if-none-match'] },
        { ...PUT_RULE, allowedHeaders: ['x-amz-*'] },
      ],
    },
  },
  {
    fault: 'a rule for POST without headers, which a form does not need',
    says: [],
    plant: { cors: [rule({ allowedHeaders: [] })] },
  },
  {
    fault: 'a rule with a star in the origin and in the headers',
    says: [],
    plant: { ...PUT, cors: [{ ...PUT_RULE, origins: ['https://*.example'], allowedHeaders: ['*'] }] },
  },
  {
    fault: 'methods spread over two rules',
    says: [],
    // It goes by the first rule that names the origin.
    on: {
      radosgw: [
        /rule 1 of 2 is the first that names this origin and doesn’t allow it, and this server uses the first/,
      ],
    },
    plant: { cors: [rule({ methods: ['GET', 'HEAD'] }), rule({ methods: ['POST'] })] },
  },
  {
    fault: 'a rule of another site before ours',
    says: [],
    plant: { cors: [rule({ origins: [OTHER] }), rule()] },
  },
  {
    fault: 'an earlier rule names the origin, and the server goes by the first',
    says: [
      /rule 1 of 2 \(reading\) is the first that names this origin and doesn’t allow it, and this server uses the first/,
    ],
    remedy: 'puts the rule of the app before it',
    plant: {
      cors: [rule({ id: 'reading', methods: ['GET', 'HEAD'] }), rule({ id: 'sluice-browsers' })],
      proxy: answering(isOwnPreflight, refusal(403, 'AccessForbidden')),
    },
  },
  {
    fault: 'an earlier rule for every origin, and the server goes by the first',
    says: [/rule 1 of 2 \(everybody\) is the first that names this origin and doesn’t allow it/],
    plant: {
      cors: [rule({ id: 'everybody', origins: ['*'], methods: ['GET'] }), rule({ id: 'sluice-browsers' })],
      proxy: answering(isOwnPreflight, refusal(403, 'AccessForbidden')),
    },
  },
  {
    fault: 'the rule names the origin in capitals',
    says: [`No CORS rule names the origin ${ORIGIN}`],
    plant: { cors: [rule({ origins: [ORIGIN.toUpperCase()] })] },
  },
  {
    fault: 'the rule lets send and not read',
    says: [/can show thumbnails but not keep them .* does not allow GET/],
    plant: { cors: [rule({ methods: ['POST'] })] },
  },
  {
    fault: 'the preflight is refused and the rules may not be read',
    says: [/can’t upload: .* These credentials have no right to read the CORS rules\./],
    plant: {
      bucket: { corsOrigins: [] },
      proxy: answering(isRule('cors'), refusal(403, 'AccessDenied')),
    },
  },
  {
    fault: 'the rules may not be read and the preflight is right',
    says: [],
    plant: { proxy: answering(isRule('cors'), refusal(403, 'AccessDenied')) },
  },
  {
    fault: 'a rule for every origin',
    says: ['Pages of any origin can upload to the bucket.'],
    plant: { cors: [rule({ origins: ['*'] })] },
  },
  {
    fault: 'one of two origins is missing',
    says: [`Browsers at ${OTHER} can’t upload`],
    // It lets in every origin, and that is told of any.
    on: { minio: [] },
    plant: { config: { origins: [ORIGIN, OTHER] } },
  },
  {
    fault: 'no origin of the app is known',
    says: ['The app’s origin is unknown.'],
    plant: { config: { origins: [] } },
  },
];
