/** A server that acts as Google Cloud Storage, with one bucket. */
export type GcsEmulator = Readonly<{ url: string; bucket: string; close(): Promise<void> }>;

/** Makes a bucket by the JSON API. */
export async function makeGcsBucket(url: string, bucket: string): Promise<void> {
  const made = await fetch(`${url}/storage/v1/b?project=test`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: bucket }),
  });
  if (!made.ok) throw new Error(`${url} refused to make a bucket: ${made.status}`);
}
