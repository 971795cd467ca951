/** True where the browser reached the app by https, as was decided of the request when it arrived (`trust-peer-address.ts`). */
export function isSecureRequest(headers: Pick<Headers, 'get'>): boolean {
  return headers.get('x-forwarded-proto')?.split(',', 1)[0]?.trim() === 'https';
}
