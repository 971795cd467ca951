/** Next.js calls this once when a server starts (https://nextjs.org/docs/app/guides/instrumentation). */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the bundler replaces it; it keeps Node's modules out of other runtimes
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('@/lib/server/start-server');
    // biome-ignore lint/style/noProcessEnv: the bundler replaces it.
    startServer(process.env.NODE_ENV === 'development');
  }
}
