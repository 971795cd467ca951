import { createPrivateKey } from 'node:crypto';
import type { CloudFrontKeyPair } from '@/lib/storage';
import type { VariableReader } from './read-variables';

/** The key pair of CloudFront, complete and usable, or null where none is set; problems are noted in the reader. */
export function parseCloudFront(read: VariableReader): CloudFrontKeyPair | null {
  if (
    read.text('CLOUDFRONT_KEY_PAIR_ID') === undefined &&
    read.text('CLOUDFRONT_PRIVATE_KEY') === undefined
  ) {
    return null;
  }
  const keyPairId = read.required('CLOUDFRONT_KEY_PAIR_ID', 'CLOUDFRONT_PRIVATE_KEY needs it.');
  const text = read.required('CLOUDFRONT_PRIVATE_KEY', 'CLOUDFRONT_KEY_PAIR_ID needs it.');
  read.required('CDN_BASE_URL', 'CloudFront’s key pair signs its URLs, so set this to the distribution.');
  // Many places that keep variables keep one line only.
  const privateKey = text.replaceAll('\\n', '\n');
  if (text !== '' && !isPrivateKey(privateKey)) {
    read.note(
      'CLOUDFRONT_PRIVATE_KEY is not a private key. Set it to the whole PEM file, first and last line included.',
    );
  }
  return { keyPairId, privateKey };
}

function isPrivateKey(pem: string): boolean {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}
