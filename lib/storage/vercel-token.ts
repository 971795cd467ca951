/**
 * The OIDC token Vercel gives the running function, short-lived and renewed by the platform; it stands for credentials
 * that nobody has to keep. Throws where there is none, as outside of Vercel.
 *
 * https://vercel.com/docs/oidc
 */
export async function vercelToken(): Promise<string> {
  const { getVercelOidcToken } = await import('@vercel/oidc');
  return getVercelOidcToken();
}
