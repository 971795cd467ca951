/**
 * The folder of the scripts that are loaded by their address, and not with ours: the HEIC decoder and browser-image-compression. Our own
 * app has it among its static files; the package has another file in place of this one (`package/replacements`).
 *
 * @param _endpoint where presign and complete live
 */
export function vendorFolderOf(_endpoint: string): string {
  return '/vendor';
}
