import { streamResponse } from './stream-response';

/** Newline-delimited JSON that goes out as it comes. */
export function ndjsonResponse(lines: AsyncGenerator<readonly unknown[]>): Response {
  return streamResponse(textOf(lines), { 'content-type': 'application/x-ndjson' });
}

async function* textOf(lines: AsyncGenerator<readonly unknown[]>): AsyncGenerator<string> {
  for await (const batch of lines) yield batch.map((line) => `${JSON.stringify(line)}\n`).join('');
}
