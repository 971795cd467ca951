import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { S3Error } from '../http/s3-error';

/** All fields before the file together have at most this many bytes, as on S3. */
const MAX_FIELDS_BYTES = 20_480;
const ONE_FILE = 'POST requires exactly one file upload per request.';

/** A form up to its file; what comes after the file is ignored. */
export type PostForm = Readonly<{
  /** By lower-case name; the first value of a name given twice. */
  fields: ReadonlyMap<string, string>;
  file: Readable;
  /** As the browser named it, without a path. */
  filename: string;
}>;

/**
 * Reads multipart/form-data until its `file`, which is then streamed. Throws MalformedPOSTRequest, InvalidArgument for a
 * form without a file, and MaxPostPreDataLengthExceededError.
 */
export function readForm(incoming: IncomingMessage): Promise<PostForm> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const file = new PassThrough();
    // A caller that reads the file meets its error; a form refused before anybody does must not end the process.
    file.on('error', () => {});
    let fieldsBytes = 0;
    let hasFile = false;
    const form = openForm(incoming);
    const fail = (error: Error) => {
      incoming.unpipe(form);
      // Before the file nobody has the stream yet; from then on the failure must reach its reader.
      if (hasFile) file.destroy(error);
      else reject(error);
    };
    form.on('field', (name, value, isNameCut, isValueCut) => {
      if (hasFile) return;
      fieldsBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
      if (isNameCut || isValueCut || fieldsBytes > MAX_FIELDS_BYTES) {
        fail(new S3Error('MaxPostPreDataLengthExceededError'));
        return;
      }
      const lower = name.toLowerCase();
      if (!fields.has(lower)) fields.set(lower, value);
    });
    form.on('file', (name, stream, filename: string | undefined) => {
      if (hasFile || name.toLowerCase() !== 'file') {
        stream.resume();
        if (!hasFile) fail(new S3Error('InvalidArgument', ONE_FILE));
        return;
      }
      hasFile = true;
      stream.pipe(file);
      stream.on('error', () => fail(new S3Error('MalformedPOSTRequest')));
      resolve({ fields, file, filename: (filename ?? '').split(/[\\/]/).pop() ?? '' });
    });
    form.on('finish', () => {
      if (!hasFile) reject(new S3Error('InvalidArgument', ONE_FILE));
    });
    form.on('error', () => fail(new S3Error('MalformedPOSTRequest')));
    // The sender going away ends the file in the middle: that must never look like its end.
    incoming.on('close', () => {
      if (!incoming.complete) fail(new S3Error('IncompleteBody'));
    });
    incoming.pipe(form);
  });
}

function openForm(incoming: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({
      headers: incoming.headers as BusboyHeaders,
      limits: { fieldSize: MAX_FIELDS_BYTES, fieldNameSize: 1_024, files: 1 },
      // A browser that appends text as `file` sends it without a file name; S3 takes it for the file all the same.
      isPartAFile: (name, _type, filename) => name?.toLowerCase() === 'file' || filename !== undefined,
    });
  } catch {
    throw new S3Error('MalformedPOSTRequest');
  }
}
