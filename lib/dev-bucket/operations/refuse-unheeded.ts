import { S3Error } from '../http/s3-error';

/** The options of a write that this bucket cannot honour, in the names of headers and of form fields. */
const UNHEEDED =
  /^(?:tagging|x-amz-(?:acl|grant-.+|tagging|object-lock-.+|storage-class|server-side-encryption.*|website-redirect-location|write-offset-bytes))$/;
/** These ask for nothing but what every object has on S3. */
const USUAL = new Map([
  ['x-amz-storage-class', 'STANDARD'],
  ['x-amz-server-side-encryption', 'AES256'],
]);

/** Throws NotImplemented for what a write asks for and would not get: passed over, the sender would take it for done. */
export function refuseUnheeded(given: (name: string) => string | undefined, names: readonly string[]): void {
  const unheeded = names.find((name) => UNHEEDED.test(name) && given(name) !== USUAL.get(name));
  if (unheeded) throw new S3Error('NotImplemented', `${unheeded} is not implemented.`);
}
