import { UploadError } from '@/lib/browser/failure/upload-error';
import { type Compressor, LoadError } from '@/lib/browser/prepare/compressor';
import type { PhotoType } from '@/lib/browser/prepare/decide-preparation';
import type { Preparer } from '@/lib/browser/prepare/preparer';
import type { UploadLimits } from '@/lib/shared/limits';

type PagePreparerOptions = Readonly<{
  compressor: () => Promise<Compressor>;
  limits: UploadLimits;
  photoType: PhotoType;
}>;

/** Prepares on the page's own thread. Its code is fetched with the first file; where it cannot be, the file fails and may be tried again. */
export function createPagePreparer({ compressor, limits, photoType }: PagePreparerOptions): Preparer {
  return async (request) => {
    try {
      const { prepareFile } = await fetched(import('@/lib/browser/prepare/prepare-file'));
      const deps = { compressor: await fetched(compressor()), limits, photoType };
      return await prepareFile(deps, request);
    } catch (error) {
      throw error instanceof LoadError ? new UploadError('network') : error;
    }
  };
}

async function fetched<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (error) {
    throw new LoadError('A part of the page could not be loaded.', { cause: error });
  }
}
