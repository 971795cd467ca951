import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:http';
import { TEST_BUCKET } from './running-bucket';

/** The outcome of a request: its status, the code of a refusal, and the headers. */
export type Answer = Readonly<{
  status: number;
  code: string | undefined;
  headers: NodeJS.Dict<string | string[]>;
}>;

/**
 * A PUT as a client makes it that writes and signs its own bytes (Signature Version 4): header values are in Latin-1, a character
 * for each byte, and signed as those bytes or, where `signedAs` says so, as the UTF-8 of these characters. The body is sent as it is.
 */
export function signedPut(
  bucketUrl: string,
  key: string,
  options: Readonly<{
    headers?: Readonly<Record<string, string>>;
    contentSha256?: string;
    body: Buffer;
    signedAs?: 'latin1' | 'utf8';
    /** Headers that are not sent as they were signed. */
    changed?: Readonly<Record<string, string>>;
  }>,
): Promise<Answer> {
  const {
    headers: given = {},
    contentSha256 = 'UNSIGNED-PAYLOAD',
    body,
    signedAs = 'latin1',
    changed = {},
  } = options;
  const url = new URL(`${bucketUrl}/${TEST_BUCKET.bucket}/${key}`);
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers: Record<string, string> = {
    ...given,
    host: url.host,
    'x-amz-content-sha256': contentSha256,
    'x-amz-date': date,
  };
  const names = Object.keys(headers).sort((one, other) => (one < other ? -1 : 1));
  const canonical = [
    'PUT',
    url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    contentSha256,
  ].join('\n');
  const scope = `${date.slice(0, 8)}/${TEST_BUCKET.region}/s3/aws4_request`;
  const hash = createHash('sha256').update(Buffer.from(canonical, signedAs)).digest('hex');
  const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();
  const signing = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${TEST_BUCKET.secretAccessKey}`);
  const signature = hmac(signing as Buffer, ['AWS4-HMAC-SHA256', date, scope, hash].join('\n')).toString(
    'hex',
  );
  const authorization = `AWS4-HMAC-SHA256 Credential=${TEST_BUCKET.accessKeyId}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      { method: 'PUT', headers: { ...headers, ...changed, authorization } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const code = /<Code>(\w+)<\/Code>/.exec(Buffer.concat(chunks).toString('utf8'))?.[1];
          resolve({ status: answer.statusCode ?? 0, code, headers: answer.headers });
        });
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
