import type { UploadLimits } from '@/lib/shared/limits';
import { UploadError } from '../failure/upload-error';
import { type Compressor, LoadError } from './compressor';
import type { PhotoType } from './decide-preparation';
import type { Preparer } from './preparer';

type PagePreparerOptions = Readonly<{
  compressor: () => Promise<Compressor>;
  limits: UploadLimits;
  photoType: PhotoType;
}>;

/** Prepares on the page's own thread. Its code is fetched with the first file; where it cannot be, the file fails and may be tried again. */
export function createPagePreparer({ compressor, limits, photoType }: PagePreparerOptions): Preparer {
  return async (request) => {
    try {
      const { prepareFile } = await fetched(import('./prepare-file'));
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
