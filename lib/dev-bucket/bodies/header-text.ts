import { S3Error } from '../http/s3-error';

/** A field value as HTTP allows it (RFC 9110, section 5.5): a byte a character, no control character but the tab. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** A field name (RFC 9110, section 5.6.2). */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Throws InvalidArgument for what could not be sent as a header: a form and a query hold any text, and a header that cannot
 * be written would be found out only when the object is read.
 */
export function checkHeaderText(name: string, value: string): void {
  if (!TOKEN.test(name))
    throw new S3Error('InvalidArgument', 'The name of a header holds other characters than a name may.');
  if (!FIELD_VALUE.test(value)) {
    throw new S3Error('InvalidArgument', `The value of ${name} holds characters that no header can carry.`);
  }
}
