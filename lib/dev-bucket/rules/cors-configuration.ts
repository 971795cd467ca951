import { childrenOf, parseXml, textOf, xmlDocument } from '../bodies/xml';
import { S3Error } from '../http/s3-error';

/** One rule of a CORS configuration. */
export type CorsRule = Readonly<{
  origins: readonly string[];
  methods: readonly string[];
  headers: readonly string[];
  exposed: readonly string[];
  maxAgeSeconds?: number;
}>;

const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

/** Reads a CORSConfiguration. Throws MalformedXML or InvalidRequest as S3 does. */
export function parseCorsConfiguration(text: string): readonly CorsRule[] {
  const root = parseXml(text, 'CORSConfiguration', [
    'CORSRule',
    'AllowedOrigin',
    'AllowedMethod',
    'AllowedHeader',
    'ExposeHeader',
  ]);
  const rules = childrenOf(root, 'CORSRule').map((rule): CorsRule => {
    const texts = (name: string) =>
      childrenOf(rule, name).map((value) => (typeof value === 'string' ? value.trim() : ''));
    const maxAge = textOf(rule, 'MaxAgeSeconds');
    if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge)) throw new S3Error('MalformedXML');
    return {
      origins: texts('AllowedOrigin'),
      methods: texts('AllowedMethod'),
      headers: texts('AllowedHeader'),
      exposed: texts('ExposeHeader'),
      ...(maxAge === undefined ? {} : { maxAgeSeconds: Number(maxAge) }),
    };
  });
  if (rules.length < 1 || rules.length > 100) throw new S3Error('MalformedXML');
  for (const rule of rules) checkRule(rule);
  return rules;
}

function checkRule({ origins, methods, headers, exposed }: CorsRule): void {
  if (origins.length === 0 || methods.length === 0) throw new S3Error('MalformedXML');
  const unknown = methods.find((method) => !METHODS.includes(method));
  if (unknown !== undefined) {
    throw new S3Error(
      'InvalidRequest',
      `Found unsupported HTTP method in CORS config. Unsupported method is ${unknown}`,
    );
  }
  const tooWild = [...origins, ...headers].find((pattern) => pattern.split('*').length > 2);
  if (tooWild !== undefined) {
    throw new S3Error('InvalidRequest', `"${tooWild}" can not have more than one wildcard.`);
  }
  const wildExposed = exposed.find((name) => name.includes('*'));
  if (wildExposed !== undefined) {
    throw new S3Error(
      'InvalidRequest',
      `ExposeHeader "${wildExposed}" contains wildcard. We currently do not support wildcard for ExposeHeader.`,
    );
  }
}

/** The document of one rule that lets pages of these origins upload and read, for a bucket that was given none. */
export function defaultCorsDocument(origins: readonly string[]): string {
  return xmlDocument('CORSConfiguration', {
    CORSRule: {
      AllowedOrigin: origins,
      AllowedMethod: ['GET', 'HEAD', 'PUT', 'POST'],
      AllowedHeader: '*',
      ExposeHeader: 'ETag',
      MaxAgeSeconds: 3_600,
    },
  });
}
