/** Signs in as the admin without a browser; the Cookie header for further calls. Throws when the password is refused. */
export async function signInByHand(app: string, password: string): Promise<string> {
  const response = await fetch(`${app}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  if (response.status !== 204) throw new Error(`Sign-in returned ${response.status}.`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
