/** True under `next dev`: there a host changes its code while the server runs. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}
