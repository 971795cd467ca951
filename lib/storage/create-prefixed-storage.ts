/**
 * The one place where the prefix of an installation is added to keys and taken off again: everything above it knows its own keys only
 * (`private/images/…`), everything below it whole ones (`photos/private/images/…`).
 */
import { parseKeyPrefix } from '@/lib/shared/keys/key-prefix';
import { type ObjectInfo, type ObjectStorage, StorageError } from './object-storage';

/**
 * A bucket of which nothing but what lies below the prefix is seen, written or named. '' is the whole bucket, as it is. Throws `invalid`
 * for a prefix that is none (`parseKeyPrefix`), and for a key that would lead out of it where an address is normalised.
 */
export function createPrefixedStorage(bucket: ObjectStorage, prefix: string): ObjectStorage {
  if (prefix === '') return bucket;
  const whole = createKeyPrefixer(prefix);
  return {
    publicOrigin: bucket.publicOrigin,
    prefix,
    createUpload: async (terms) => bucket.createUpload({ ...terms, key: whole(terms.key) }),
    createDownloadUrl: async (key, options) => bucket.createDownloadUrl(whole(key), options),
    head: async (key) => withKey(await bucket.head(whole(key)), key),
    async read(key, options) {
      const found = await bucket.read(whole(key), options);
      return found && { ...found, info: { ...found.info, key } };
    },
    put: async (key, bytes, options) => bucket.put(whole(key), bytes, options),
    copy: async (source, target, options) => bucket.copy(whole(source), whole(target), options),
    delete: async (keys) => bucket.delete(keys.map(whole)),
    async list({ prefix: below, startAfter, limit }) {
      // Consoles make an empty object named as the folder itself, which is no key below it.
      const from = startAfter ?? (below === '' ? '' : undefined);
      const { objects, next } = await bucket.list({
        prefix: whole(below),
        limit,
        ...(from === undefined ? {} : { startAfter: prefix + from }),
      });
      return {
        objects: objects.map((one) => new OwnEntry(ownKey(one.key, prefix), one)),
        next: next === null ? null : ownKey(next, prefix),
      };
    },
  };
}

/** Names whole keys below a prefix. Throws `invalid` for a prefix that is none, and for a key that may lead out of it. */
export function createKeyPrefixer(prefix: string): (key: string) => string {
  if (prefix !== '' && (!prefix.endsWith('/') || parseKeyPrefix(prefix) !== prefix)) {
    throw new StorageError('invalid', 'The prefix of a storage must be a folder such as photos/.');
  }
  return (key) => {
    // Browsers and proxies leave such folders out of an address, and what is before them too.
    if (prefix !== '' && key.split('/').some((name) => name === '..' || name === '.')) {
      throw new StorageError('invalid', 'A key must have no folder that is a dot or two.');
    }
    return prefix + key;
  };
}

function withKey(info: ObjectInfo | null, key: string): ObjectInfo | null {
  return info && { ...info, key };
}

function ownKey(key: string, prefix: string): string {
  if (key.startsWith(prefix)) return key.slice(prefix.length);
  throw new StorageError(
    'unavailable',
    `A listing of ${prefix} was answered with what lies elsewhere: this server, or a cache in front of it, does not heed prefixes.`,
  );
}

/** An entry of a listing under its own key; the rest is read of the bucket's when it is asked for, as most is never. */
class OwnEntry implements ObjectInfo {
  readonly key: string;
  readonly #whole: ObjectInfo;

  constructor(key: string, whole: ObjectInfo) {
    this.key = key;
    this.#whole = whole;
  }

  get sizeBytes(): number {
    return this.#whole.sizeBytes;
  }

  get etag(): string {
    return this.#whole.etag;
  }

  get lastModified(): Date {
    return this.#whole.lastModified;
  }
}
