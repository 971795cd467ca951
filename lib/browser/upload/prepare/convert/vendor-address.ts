let folder = '/vendor';

/** From now on scripts that are loaded by their address come from this folder: one for each page and each worker. */
export function setVendorFolder(address: string): void {
  folder = address;
}

/** The address of a file of that folder. */
export function vendorAddress(file: string): string {
  return `${folder}/${file}`;
}
