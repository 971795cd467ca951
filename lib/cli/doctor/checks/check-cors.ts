import { CAPABILITIES, type UploadRequest } from '@/lib/storage';
import type { Check, Examination } from '../examination';
import { explainCors } from '../explain/explain-cors';
import { headersToAsk, judgeOrigin, judgePreflight, type PageRequest } from '../explain/judge-cors';
import { judgeEmbedding } from '../explain/judge-embedding';
import { type Finding, findingsOf } from '../finding';
import { describeForeign } from '../request/judge-answer';
import { NoAnswerError } from '../request/no-answer';
import { sendUpload } from '../send-upload';
import { promiseTestImage, TEST_IMAGE } from '../test-image';

const { ok, problem, warning, skipped } = findingsOf('cors');

/** An origin no bucket has reason to let in. */
const STRANGER = 'https://sluice-doctor.invalid';

/**
 * Checks what browsers meet at each origin of the app: the preflight, the answer to a real upload, a real read and a refusal. The live
 * answer decides; the store's document is looked at only to say why it is wrong.
 */
export const checkCors: Check = async (examination) => {
  const { origins } = examination.config;
  if (origins.length === 0) {
    return [skipped('The app’s origin is unknown. Set APP_ORIGINS, or --origin, to where it is served.')];
  }
  const findings: Finding[] = [];
  for (const [index, origin] of origins.entries()) {
    const { finding, isTaken } = await checkUploads(examination, origin, index);
    findings.push(finding);
    if (finding.level === 'problem') continue;
    findings.push(...(await checkReads(examination, origin)));
    // For a store that takes no upload at all every answer is a refusal.
    if (isTaken) findings.push(...(await checkRefusal(examination, origin, index)));
  }
  return [...findings, ...(await checkStranger(examination))];
};

/** Signed as the app signs it, with everything a page sends. */
async function createRequest(examination: Examination, name: string): Promise<UploadRequest> {
  const promise = promiseTestImage(examination, name);
  return examination.storage.createUpload({ ...promise, metadata: { ticket: examination.id } });
}

async function checkUploads(
  examination: Examination,
  origin: string,
  index: number,
): Promise<Readonly<{ finding: Finding; isTaken: boolean }>> {
  const refused = (...parts: Parameters<typeof problem>) => ({ finding: problem(...parts), isTaken: false });
  const request = await createRequest(examination, `cors-${index}`);
  const { host } = new URL(request.url);
  const asked: PageRequest = {
    origin,
    method: request.method,
    headers: headersToAsk(request.method === 'PUT' ? request : {}),
  };
  const what =
    asked.headers.length === 0 ? request.method : `${request.method} with ${asked.headers.join(', ')}`;
  const preflight = await askPreflight(examination, request.url, asked);
  const no = judgePreflight(preflight, asked);
  if (no !== null) {
    const foreign = describeForeign(preflight, { what: 'the preflight (OPTIONS)', host });
    if (foreign) return refused(`Browsers at ${origin} can’t upload. ${foreign.message}`, foreign.remedy);
    const code = preflight.code === null ? '' : ` ${preflight.code}`;
    const said = `Browsers at ${origin} can’t upload: in the response to the preflight of ${what}, ${no}${code}.`;
    const { message, remedy } = await explainCors(examination, asked, preflight);
    return refused(`${said} ${message}`, remedy);
  }
  const sent = await sendUpload(examination, request, TEST_IMAGE, { origin }).catch((error: unknown) => {
    if (error instanceof NoAnswerError && error.reason !== 'over') return null;
    throw error;
  });
  // Whether the upload itself is taken is looked at elsewhere.
  if (sent === null || sent.status < 200 || sent.status >= 300 || describeForeign(sent, { what, host })) {
    return { finding: ok(`Browsers at ${origin} pass the preflight of an upload.`), isTaken: false };
  }
  const unreadable = judgeOrigin(sent.headers, origin);
  if (unreadable === null) {
    return { finding: ok(`Browsers at ${origin} can upload and see the response.`), isTaken: true };
  }
  const { remedy } = await explainCors(examination, asked, sent);
  return refused(
    `The bucket accepts an upload from ${origin}, but the page sees a network error: in the response, ${unreadable}.`,
    remedy,
  );
}

/** The gallery reads thumbnails, to keep them in the browser. */
async function checkReads(examination: Examination, origin: string): Promise<readonly Finding[]> {
  const { storage, now, ask } = examination;
  const key = examination.keyFor('uploads', 'cors-read.png');
  const isWritten = await storage.put(key, TEST_IMAGE, { headers: { contentType: 'image/png' } }).then(
    () => true,
    () => false,
  );
  if (!isWritten) return [];
  const url = await storage.createDownloadUrl(key, { signedAt: new Date(now()), expiresInSeconds: 300 });
  const answer = await ask(url, { headers: { origin } });
  if (answer.status !== 200) return [];
  const hidden = judgeEmbedding(answer.headers, url, origin);
  if (hidden !== null) {
    return [
      problem(
        `Browsers don’t show private images at ${origin}: in the response to GET, ${hidden}.`,
        'Something in front of the bucket writes that header: set it to cross-origin, or remove it.',
      ),
    ];
  }
  const unreadable = judgeOrigin(answer.headers, origin);
  if (unreadable === null) return [];
  const { message, remedy } = await explainCors(examination, { origin, method: 'GET', headers: [] }, answer);
  return [
    warning(
      `The gallery at ${origin} can show thumbnails but not keep them in the browser: in the response to GET, ${unreadable}. ${message}`,
      remedy,
    ),
  ];
}

/** A refusal that a page may not read is a bare network error to it. R2 is known for that. */
async function checkRefusal(
  examination: Examination,
  origin: string,
  index: number,
): Promise<readonly Finding[]> {
  if (!CAPABILITIES[examination.config.storage.provider].tellsPagesOfRefusals) return [];
  const request = await createRequest(examination, `refused-${index}`);
  const answer = await sendUpload(examination, withoutSignature(request), TEST_IMAGE, { origin });
  if (answer.status < 400 || judgeOrigin(answer.headers, origin) === null) return [];
  return [
    warning(
      `Refusals of the bucket have no CORS headers (${answer.status}${answer.code ? ` ${answer.code}` : ''}): pages at ${origin} see a network error instead of the reason.`,
      'Uploads work. If a proxy writes the CORS headers, make it write them to errors as well (nginx: add_header … always).',
    ),
  ];
}

async function checkStranger(examination: Examination): Promise<readonly Finding[]> {
  const request = await createRequest(examination, 'stranger');
  const asked = { origin: STRANGER, method: request.method, headers: [] };
  const preflight = await askPreflight(examination, request.url, asked).catch((error: unknown) => {
    // Hanging up is a refusal too: SeaweedFS does so at an origin that it was not started with.
    if (error instanceof NoAnswerError && error.reason === 'closed') return null;
    throw error;
  });
  if (preflight === null || judgePreflight(preflight, asked) !== null) return [];
  return [
    warning(
      'Pages of any origin can upload to the bucket.',
      'List the app’s origins instead of *, so other pages can’t use a leaked grant. A server that responds to every preflight itself has a setting for it (MinIO: MINIO_API_CORS_ALLOW_ORIGIN).',
    ),
  ];
}

function askPreflight({ ask }: Examination, url: string, { origin, method, headers }: PageRequest) {
  return ask(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      ...(headers.length > 0 ? { 'access-control-request-headers': headers.join(',') } : {}),
    },
  });
}

function withoutSignature(request: UploadRequest): UploadRequest {
  if (request.method === 'POST') {
    const fields = { ...request.fields };
    for (const name of Object.keys(fields)) if (/signature$/i.test(name)) fields[name] = '0'.repeat(64);
    return { ...request, fields };
  }
  const url = new URL(request.url);
  url.searchParams.set('X-Amz-Signature', '0'.repeat(64));
  return { ...request, url: url.href };
}
