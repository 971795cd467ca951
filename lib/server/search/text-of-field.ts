/** The text of a field of a row as it stands in the key; what is not base64url in it is left out. */
export function textOfField(field: string): string {
  return field === '-' ? '' : Buffer.from(field, 'base64url').toString('utf8');
}
