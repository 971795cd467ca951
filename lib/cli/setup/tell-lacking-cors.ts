/**
 * Says that a server keeps no CORS rules of a bucket, and whether its pages may send all the same: servers without such rules
 * answer browsers by a setting of their own. False where they are refused.
 */
export async function tellLackingCors(
  print: (line: string) => void,
  isServedLive: (() => Promise<boolean | null>) | undefined,
): Promise<boolean> {
  const isServed = await isServedLive?.();
  if (isServed === false) {
    print(
      '  ! This server has no CORS rules per bucket, and refuses the app’s pages. Allow them in the server’s own configuration (MinIO: MINIO_API_CORS_ALLOW_ORIGIN), or in the proxy in front of it.',
    );
    return false;
  }
  print(
    `  i This server has no CORS rules per bucket${isServed ? ', and lets the app’s pages upload' : ''}.`,
  );
  return true;
}
