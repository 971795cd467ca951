import { VENDOR_PROTOCOL } from '../next/vendor-protocol';

/** Takes the place of `lib/browser/upload/prepare/vendor-folder.ts`: the handlers answer with these scripts, beside presign and complete. */
export function vendorFolderOf(endpoint: string): string {
  return `${endpoint.replace(/\/upload$/, '')}/vendor/${VENDOR_PROTOCOL}`;
}
