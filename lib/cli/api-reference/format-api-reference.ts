import { describeFields } from './describe-fields';
import type { DocumentedRoute } from './documented-route';

/** The fields of the error table that a caller needs. */
export type DocumentedError = Readonly<{ code: string; status: number; retryable: boolean; text: string }>;

/** Says who may call, in words, from the most to the fewest. */
export const CALLERS: Readonly<Record<DocumentedRoute['access'], string>> = {
  unasked: 'anyone',
  anyone: 'anyone',
  uploader: 'everybody who is signed in',
  viewer: 'viewers, editors and admins',
  editor: 'editors and admins',
  admin: 'admins',
};

const INTRODUCTION = `# API

Written by \`npm run docs\` from the table of routes (\`lib/server/api\`), their schemas and the types of \`lib/shared\`. A test fails where this page is older than they are.

- Bodies and answers are JSON unless said otherwise. A field that is not listed is refused.
- **Callers**: "anyone" needs no sign-in, though what it does is limited. Everybody else is known by the cookie of \`POST /api/session\`, or by the site's own \`identify\`, and has a role: an uploader may only upload, a viewer sees the gallery, an editor changes images too, an admin may do all. Somebody who is not signed in gets \`sign_in_required\`, and anyone with a lesser role \`role_required\`.
- A browser's request that changes something must come from the app's own origin. A program that sends neither \`Origin\` nor \`Sec-Fetch-Site\` is judged by its rights alone.
- Every answer carries \`X-Request-Id\`. Answers are \`no-store\`.
- Several at once are each judged by themselves, and answered in order.
- Images are loaded from \`/media/<id>/<name>\`: a public one by anyone, a private one by viewers, editors and admins, and with the token of a share link (\`?share=\`). \`?w=<pixels>\` is the smallest picture of it that is at least so wide, \`?download=1\` saves the file.
- A public album is a page, \`/album/<id>\`, and JSON, \`/album/<id>.json\`, for everybody ([public albums](public-albums.md)).
`;

/** The reference as Markdown. `sources` are TypeScript files of types, without their imports. */
export function formatApiReference(
  routes: readonly DocumentedRoute[],
  errors: readonly DocumentedError[],
  sources: readonly string[],
): string {
  return [
    INTRODUCTION,
    '## Endpoints\n',
    ...routes.map(formatRoute),
    '## Errors\n',
    'Every refusal is `{"error": {"code", "message", "details", "requestId"}}`. The message is for people; programs go by the code. A request that may succeed later is worth repeating, with `Retry-After` where it is given.\n',
    '| code | status | may succeed later | message |',
    '| --- | --- | --- | --- |',
    ...errors.map(
      ({ code, status, retryable, text }) =>
        `| \`${code}\` | ${status} | ${retryable ? 'yes' : 'no'} | ${text} |`,
    ),
    '\n## Types\n',
    `\`\`\`ts\n${sources.map((source) => source.trim()).join('\n\n')}\n\`\`\`\n`,
  ].join('\n');
}

function formatRoute({ method, path, access, summary, input, answers }: DocumentedRoute): string {
  const parts = [
    `### \`${method} ${path.replace(':id', '<id>')}\`\n`,
    `${summary} For ${CALLERS[access]}.\n`,
  ];
  if (input) parts.push(describeFields(input, method === 'GET' ? 'query' : 'body'));
  parts.push(`Answers ${answers}.\n`);
  return parts.join('\n');
}
