import * as z from 'zod';
import { kindOfAddress } from '../headers/kind-of-address';

/** The directives a policy of ours has, and their kin that browsers report in their place. */
const DIRECTIVES = [
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'worker-src',
  'manifest-src',
  'media-src',
  'object-src',
  'frame-src',
  'form-action',
  'base-uri',
  'frame-ancestors',
  'require-trusted-types-for',
  'trusted-types',
] as const;

/** The words that tell of a violation: only our own words. */
export type Violation = Readonly<{
  directive: (typeof DIRECTIVES)[number] | 'other';
  /** The code or address that was stopped: code within the page, something of another scheme, of another site. */
  blocked: 'inline' | 'eval' | 'trusted-types' | 'data' | 'blob' | 'extension' | 'address' | 'other';
  /** The kind of the address whose policy stopped it. */
  where: string;
}>;

const text = z.string().optional().catch(undefined);
const reportUriSchema = z.object({
  'csp-report': z.object({
    'effective-directive': text,
    'violated-directive': text,
    'blocked-uri': text,
    'document-uri': text,
  }),
});
const reportToSchema = z
  .array(
    z.object({
      type: text,
      body: z.object({ effectiveDirective: text, blockedURL: text, documentURL: text }),
    }),
  )
  .min(1);

/**
 * Reads a report of either form; null where it is none. A report is written by its sender and names the page with
 * all that its address holds, so nothing of it is repeated: each of its words is looked up, and what is not known is "other".
 */
export function describeViolations(report: unknown): readonly Violation[] | null {
  const old = reportUriSchema.safeParse(report);
  if (old.success) {
    const body = old.data['csp-report'];
    return [
      describeOne(
        body['effective-directive'] ?? body['violated-directive'],
        body['blocked-uri'],
        body['document-uri'],
      ),
    ];
  }
  const reports = reportToSchema.safeParse(report);
  if (!reports.success) return null;
  return reports.data
    .filter(({ type }) => type === 'csp-violation')
    .map(({ body }) => describeOne(body.effectiveDirective, body.blockedURL, body.documentURL));
}

function describeOne(directive = '', blocked = '', address = ''): Violation {
  // Older browsers name the whole directive.
  const [name] = directive.split(' ', 1);
  const url = URL.parse(address);
  return {
    directive: DIRECTIVES.find((known) => known === name) ?? 'other',
    blocked: kindOfBlocked(blocked),
    where: url === null ? 'other' : kindOfAddress(url.pathname).kind,
  };
}

function kindOfBlocked(blocked: string): Violation['blocked'] {
  switch (/^[a-z-]*/.exec(blocked)?.[0]) {
    case 'inline':
      return 'inline';
    case 'eval':
    case 'wasm-eval':
      return 'eval';
    case 'trusted-types-sink':
    case 'trusted-types-policy':
      return 'trusted-types';
    case 'data':
      return 'data';
    case 'blob':
      return 'blob';
    case 'http':
    case 'https':
      return 'address';
    default:
      return /^[\w-]*extension\b/.test(blocked) ? 'extension' : 'other';
  }
}
