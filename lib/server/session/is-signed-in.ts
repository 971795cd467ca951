import type { Services } from '@/lib/server/services';

/** True for a Cookie header with an admin's session. */
export function isSignedIn(
  services: Pick<Services, 'sessions'>,
  cookieHeader: string | null,
): Promise<boolean> {
  return services.sessions.isSignedIn(cookieHeader);
}
