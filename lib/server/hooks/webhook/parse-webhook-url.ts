/** Names and addresses of this very machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads the address of a receiver: https anywhere, http on this machine only, since photos' names and people's ids are in what is
 * sent. Null for anything else, and for one with a user name or a fragment, which a request would not carry.
 */
export function parseWebhookUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, username, password, hash, href } = new URL(text);
  if (`${username}${password}${hash}` !== '') return null;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  return isSafe ? href : null;
}
