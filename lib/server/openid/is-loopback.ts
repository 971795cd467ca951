/** True for an address on this very machine, where a provider under test may do without encryption. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'http:' && isLocal;
}
