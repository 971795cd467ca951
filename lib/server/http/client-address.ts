/**
 * The address a request is counted under. Each trusted proxy appends the address it was called from to
 * X-Forwarded-For, so with n of them the nth from the right is the client's as our outermost proxy saw it;
 * what stands left of it is the client's own invention. Without proxies the last is the caller's
 * (`trustPeerAddress` puts it there). IPv6 addresses count by their /64: one household has all of it.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const address = chain.at(-Math.max(1, trustedProxies)) ?? chain[0] ?? '';
  return network(address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')) || 'unknown';
}

function network(address: string): string {
  // Some proxies append the port: 203.0.113.7:4711, [2001:db8::1]:4711.
  const host = address.replace(/^\[([^\]]*)\].*$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  if (!host.includes(':')) return host.slice(0, 64);
  const [head = '', tail] = host.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? [] : tail.split(':');
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  return `${groups.slice(0, 4).join(':')}::/64`.slice(0, 64);
}
