/** Networks that only this machine is in: of `::1` and of `127.0.0.1`. */
const OWN_NETWORKS: ReadonlySet<string> = new Set(['0:0:0::/48', '127.0.0.0/24']);

/** A network in words for people: `network` as the server names it, such as `203.0.113.0/24`. */
export function nameNetwork(
  network: string,
  text: Readonly<{ unknownNetwork: string; ownNetwork: string }>,
): string {
  if (network === 'unknown') return text.unknownNetwork;
  return OWN_NETWORKS.has(network) ? text.ownNetwork : network;
}
