import { uploadHeaders } from '@/lib/storage';
import type { Check, Examination } from './examination';
import { type Finding, findingsOf } from './finding';
import { sendUpload } from './send-upload';
import { promiseTestImage, TEST_IMAGE } from './test-image';

const { ok, problem, skipped } = findingsOf('cors');

/** An origin no bucket has reason to let in. */
const STRANGER = 'https://sluice-doctor.invalid';

/** What browsers meet at each origin of the app: the preflight, and the answer to a real upload and a real read. */
export const checkCors: Check = async (examination) => {
  const { origins } = examination.config;
  if (origins.length === 0) {
    return [skipped('No origin of the app is known. Set APP_ORIGINS, or --origin, to where it is served.')];
  }
  const findings: Finding[] = [];
  for (const [index, origin] of origins.entries()) {
    findings.push(...(await checkOrigin(examination, origin, index)));
  }
  return [...findings, ...(await checkStranger(examination))];
};

async function checkOrigin(
  examination: Examination,
  origin: string,
  index: number,
): Promise<readonly Finding[]> {
  const { storage, config, fetch, documentFor } = examination;
  const remedy = `Run npm run bucket:setup, or apply this:\n${documentFor('cors.json')}`;
  const request = await storage.createUpload(promiseTestImage(examination, `cors-${index}`));
  const wantedHeaders = uploadHeaders(config.uploadMethod);
  const preflight = await fetch(request.url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': request.method,
      'access-control-request-headers': wantedHeaders.join(','),
    },
  });
  await preflight.arrayBuffer();
  const allowed = preflight.headers.get('access-control-allow-origin');
  if (!preflight.ok || (allowed !== origin && allowed !== '*')) {
    return [
      problem(
        `Browsers at ${origin} may not upload: the bucket refuses the preflight of ${request.method} with ${wantedHeaders.join(', ')}. No CORS rule names this origin with that method and these headers.`,
        remedy,
      ),
    ];
  }
  const granted = listOf(preflight.headers.get('access-control-allow-headers'));
  const missing = wantedHeaders.filter((header) => !granted.includes(header) && !granted.includes('*'));
  if (missing.length > 0) {
    return [problem(`The CORS rule for ${origin} does not allow the header ${missing.join(', ')}.`, remedy)];
  }
  const sent = await sendUpload(fetch, request, TEST_IMAGE, origin);
  // Whether the upload itself is taken is looked at elsewhere.
  if (sent.status >= 400) return [ok(`Browsers at ${origin} may ask to upload.`)];
  const answered = sent.headers.get('access-control-allow-origin');
  if (answered !== origin && answered !== '*') {
    return [
      problem(
        `The bucket takes an upload from ${origin}, but its answer has no CORS header, so the page sees a network error.`,
        remedy,
      ),
    ];
  }
  return [ok(`Browsers at ${origin} may upload, and see the answer.`)];
}

async function checkStranger(examination: Examination): Promise<readonly Finding[]> {
  const { warning } = findingsOf('cors');
  const request = await examination.storage.createUpload(promiseTestImage(examination, 'stranger'));
  const preflight = await examination.fetch(request.url, {
    method: 'OPTIONS',
    headers: { origin: STRANGER, 'access-control-request-method': request.method },
  });
  await preflight.arrayBuffer();
  const allowed = preflight.headers.get('access-control-allow-origin');
  if (!preflight.ok || (allowed !== '*' && allowed !== STRANGER)) return [];
  return [
    warning(
      'The CORS rules let pages of every origin send to the bucket.',
      'Name the origins of the app in place of *: a grant that leaks is then of no use to other pages.',
    ),
  ];
}

function listOf(header: string | null): readonly string[] {
  return (header ?? '').split(',').map((name) => name.trim().toLowerCase());
}
