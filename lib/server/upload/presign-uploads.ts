import { takeOrRefuse } from '@/lib/server/budget/take-or-refuse';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import { settleWire } from '@/lib/server/http/settle-wire';
import type { Services } from '@/lib/server/services';
import type { ErrorBody, PresignResponse, UploadGrant } from '@/lib/shared/wire';
import { uploadMethodOf } from '@/lib/storage';
import { grantUpload } from './grant-upload';
import { planUpload } from './plan-upload';
import { presignBatchSchema, presignFileSchema } from './presign-schemas';

/** Who asks, as far as the use cases of uploading care. */
export type Uploader = Readonly<{
  /** The address budgets are counted under. */
  client: string;
  isAdmin: boolean;
  requestId: string;
}>;

/**
 * Grants one upload, or up to 100: each is a grant or an error of its own, in order. Asks the bucket nothing.
 * Throws `sign_in_required` where only admins may upload, `invalid_request` for a body of another shape, and
 * for a single file whatever is wrong with it.
 */
export async function presignUploads(
  services: Services,
  uploader: Uploader,
  body: unknown,
): Promise<PresignResponse> {
  if (services.config.uploadAccess === 'admin' && !uploader.isAdmin) throw new ApiError('sign_in_required');
  if (!isBatch(body)) return presignOne(services, uploader, body, []);
  // Only the list is judged here: one bad file never stops the others.
  const { files } = parseInput(presignBatchSchema, body);
  const uploads: (UploadGrant | ErrorBody)[] = await Promise.all(
    files.map((file, index) =>
      settleWire(services, uploader.requestId, () => presignOne(services, uploader, file, ['files', index])),
    ),
  );
  return { uploads };
}

async function presignOne(
  services: Services,
  uploader: Uploader,
  input: unknown,
  path: readonly PropertyKey[],
): Promise<UploadGrant> {
  await takeOrRefuse(services.budgets.presign, uploader.client);
  const file = parseInput(presignFileSchema, input, path);
  const { storage, limits } = services.config;
  const needsSize = uploadMethodOf(storage) === 'put';
  return grantUpload(services, planUpload(file, limits, needsSize), uploader.isAdmin);
}

function isBatch(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'files');
}
