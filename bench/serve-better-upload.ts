import { S3Client } from '@aws-sdk/client-s3';
import type { PresignResponse } from '@/lib/shared/wire';
import { requireOfRivals } from './bundle-rivals';
import type { Lab } from './lab';

type File = { name: string; size: number; type: string };
type Granted = { key: string; ticket: string };
type Server = {
  route(options: Record<string, unknown>): unknown;
  handleRequest(request: Request, router: Record<string, unknown>): Promise<Response>;
};

/**
 * Better Upload's own handler, as its client needs it, signing for the same bucket. The keys come from our presign, so that our
 * completion can verify what was sent.
 */
export function serveBetterUpload(lab: Lab): void {
  const { route, handleRequest } = requireOfRivals('better-upload/server') as Server;
  const client = new S3Client({
    endpoint: lab.bucket.url,
    region: 'us-east-1',
    credentials: lab.keys,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  lab.app.serve('better-upload', async (body) => {
    const tickets: Record<string, string> = {};
    const photos = route({
      fileTypes: ['image/*'],
      multipleFiles: true,
      maxFiles: 1_000,
      maxFileSize: 10_485_760,
      async onBeforeUpload({ files }: { files: File[] }) {
        const granted = await presign(lab.app.url, files);
        return {
          generateObjectInfo() {
            // Asked once a file, in order.
            const next = granted.shift();
            if (!next) throw new Error('More files than grants.');
            tickets[next.key] = next.ticket;
            return { key: next.key };
          },
        };
      },
      onAfterSignedUrl: () => ({ metadata: { tickets } }),
    });
    const request = new Request(lab.app.url, { method: 'POST', body });
    const response = await handleRequest(request, { client, bucketName: 'sluice', routes: { photos } });
    return { contentType: 'application/json', body: await response.text() };
  });
}

async function presign(url: string, files: readonly File[]): Promise<Granted[]> {
  const response = await fetch(`${url}/api/upload/presign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      files: files.map(({ name, size, type }) => ({ filename: name, contentType: type, size })),
    }),
  });
  const answer = (await response.json()) as PresignResponse;
  const uploads = 'uploads' in answer ? answer.uploads : [answer];
  return uploads.map((upload) => {
    if ('error' in upload) throw new Error(upload.error.message);
    return upload;
  });
}
