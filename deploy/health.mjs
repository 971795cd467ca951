/** Ends with 0 when the app answers, for HEALTHCHECK: the process alone, so that the outage of a bucket elsewhere restarts nobody. */
// biome-ignore lint/style/noProcessEnv: it runs by itself, beside the app.
const { PORT = '3000', HOST = '' } = process.env;
const isEvery = ['', '0.0.0.0', '::'].includes(HOST);
const host = isEvery ? '127.0.0.1' : HOST.includes(':') ? `[${HOST.replace(/^\[|\]$/g, '')}]` : HOST;
const answer = await fetch(`http://${host}:${PORT}/api/health/live`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
