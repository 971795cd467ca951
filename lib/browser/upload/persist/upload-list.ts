/** The facts that tell the lists of an app from each other. */
export type UploadList = Readonly<{ endpoint: string; name?: string | undefined }>;

/** Between a visit and its list; no visit has one. */
const BETWEEN = ' ';

/** The owner of what a visit writes down: the visit, and which list of the app it has. */
export function ownerOf(visit: string, list: UploadList): string {
  return visit + BETWEEN + keyOf(list);
}

/** Whether a list takes up what this owner has left. Earlier releases named no list: those files go to one without a name. */
export function isOwnerOf(owner: string, list: UploadList): boolean {
  const at = owner.indexOf(BETWEEN);
  return at < 0 ? list.name === undefined : owner.slice(at + 1) === keyOf(list);
}

function keyOf({ endpoint, name }: UploadList): string {
  return JSON.stringify(name === undefined ? [endpoint] : [endpoint, name]);
}
