import { readFile } from 'node:fs/promises';
import { API_ROUTES } from '@/lib/server';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';
import { AUDIT_ACTIONS } from '@/lib/shared/audit/audit-actions';
import { ERROR_CODES, type ErrorCode } from '@/lib/shared/errors/error-codes';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPE_NAMES } from '@/lib/shared/media/media-types';
import { errorText } from '@/lib/shared/text/en/errors';
import { CALLERS, formatApiReference } from './format-api-reference';

/** Where the reference is, from the root of the project. */
export const API_REFERENCE = 'docs/api.md';

const SOURCES = [
  'lib/shared/wire.ts',
  'lib/shared/json.ts',
  'lib/shared/roles.ts',
  'lib/shared/albums/album.ts',
  'lib/shared/albums/album-answers.ts',
  'lib/shared/links/link.ts',
  'lib/shared/links/link-item.ts',
  'lib/shared/links/receipt-answers.ts',
  'lib/shared/links/drop.ts',
  'lib/shared/links/drop-item.ts',
  'lib/shared/audit/audit-entry.ts',
];

/** The reference as the code stands. */
export async function readApiReference(): Promise<string> {
  const sources = await Promise.all(SOURCES.map((path) => readFile(path, 'utf8')));
  const errors = Object.entries(ERROR_CODES).map(([code, facts]) => ({
    code,
    ...facts,
    text: errorText(code as ErrorCode),
  }));
  const routes = [...COMPLETE_ROUTES, ...API_ROUTES].toSorted(
    (a, b) => orderOf(a) - orderOf(b) || a.path.localeCompare(b.path),
  );
  return formatApiReference(routes, errors, [...sources.map(typesOf), await readErrorTypes(), UNIONS]);
}

/** Types that our code derives from tables, written out. */
const UNIONS = [
  formatUnion('ImageState', 'The state of an image.', IMAGE_STATES),
  formatUnion('MediaType', 'The types that may be published.', MEDIA_TYPE_NAMES),
  formatUnion('AuditAction', 'The actions of the activity log.', AUDIT_ACTIONS),
  formatUnion('ErrorCode', 'The codes of the table above.', Object.keys(ERROR_CODES)),
].join('\n\n');

function formatUnion(name: string, says: string, values: readonly string[]): string {
  return `/** ${says} */\nexport type ${name} =${values.map((value) => `\n  | '${value}'`).join('')};`;
}

/** The types of a refusal, which stand behind the table of codes. */
async function readErrorTypes(): Promise<string> {
  const source = await readFile('lib/shared/errors/error-codes.ts', 'utf8');
  return source.slice(source.indexOf('/** Facts a message may use'));
}

/** Endpoints of the same callers stand together. */
function orderOf({ access }: (typeof API_ROUTES)[number]): number {
  return [...new Set(Object.values(CALLERS))].indexOf(CALLERS[access]);
}

/** The types of a file with what is said of them; lists of words stay, as types are made of them. */
function typesOf(source: string): string {
  return source
    .split(/\n\n(?=\/\*\*|export|const|function)/)
    .filter((part) => /^(?:\/\*\*.*?\*\/\n)?export (?:type |const [A-Z_]+ = \[)/s.test(part))
    .join('\n\n');
}
