import { LoadError } from './compressor';

/** A part of ours that only some files need. Rejects with `LoadError` where it could not be fetched. */
export async function loadPart<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (error) {
    throw new LoadError('A part of the page could not be loaded.', { cause: error });
  }
}
