import type { StorageConfig } from '../storage-config';
import type { VersionStore } from './version-store';

/** The versions of a configured bucket. Loads the provider's library at the first call. */
export function createVersionStore(config: StorageConfig): VersionStore {
  let loading: Promise<VersionStore> | undefined;
  const load = () => {
    loading ??= loadVersionStore(config);
    return loading;
  };
  return {
    readKeeping: async () => (await load()).readKeeping(),
    readEnd: async (prefix, sampleKey) => (await load()).readEnd(prefix, sampleKey),
    mayErase: async () => (await load()).mayErase(),
    erase: async (prefixes) => (await load()).erase(prefixes),
  };
}

async function loadVersionStore(config: StorageConfig): Promise<VersionStore> {
  switch (config.provider) {
    case 'gcs': {
      const { createGcsVersionStore } = await import('./gcs-version-store');
      return createGcsVersionStore(config);
    }
    case 'local':
    case 's3':
    case 'r2': {
      const { createS3VersionStore } = await import('./s3-version-store');
      return createS3VersionStore(config);
    }
  }
}
