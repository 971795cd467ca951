'use client';

import { useCallback } from 'react';
import { createUploader, type UploaderOptions } from '@/lib/browser/upload';
import type { JsonValue } from '@/lib/shared/json';
import { type UseUploader, useFirstOptions, useOpenedUploader, useOpener } from './use-opened-uploader';

/**
 * An uploader: below an `UploadsProvider` one that continues above all pages, which those without a `name` share; without one, for the life of the component.
 * Options are read when it is created; without an `endpoint` the handlers are where the provider above says. `Data` and `Metadata` are those of `createUploader`.
 */
export function useUploader<Data = JsonValue, Metadata = unknown>(
  options: UploaderOptions,
): UseUploader<Data, Metadata> {
  const first = useFirstOptions(options);
  const create = useCallback(() => createUploader(first), [first]);
  return useOpenedUploader(create, useOpener(first)) as UseUploader<Data, Metadata>;
}
