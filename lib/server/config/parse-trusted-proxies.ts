import { isLoopbackHost, parseNetworks, type TrustedProxies } from '../addresses/trusted-proxies';
import type { VariableReader } from './read-variables';

/** The proxies that are trusted, and a sentence for the start where that is less than was asked for. */
export type ParsedProxies = Readonly<{ trust: TrustedProxies; warning?: string }>;

/**
 * Reads TRUSTED_PROXIES. Networks are believed by the address of the connection. A number alone believes anyone who connects,
 * so it counts only where nobody but the proxy can: on Vercel, or when the app listens on this machine alone (HOST).
 */
export function parseTrustedProxies(read: VariableReader, isVercel: boolean): ParsedProxies {
  const text = read.text('TRUSTED_PROXIES') ?? '';
  const isCount = /^\d+$/.test(text);
  if (isVercel) {
    if (text !== '' && !isCount) {
      read.note(
        'TRUSTED_PROXIES must be a number on Vercel, because Vercel doesn’t publish the addresses of its proxies. Unset it.',
      );
    }
    return { trust: { kind: 'platform', count: isCount ? Math.max(1, Number(text)) : 1 } };
  }
  if (text === '' || Number(text) === 0) return { trust: { kind: 'none' } };
  if (!isCount) return { trust: { kind: 'networks', networks: parseNetworks(text) ?? [] } };
  if (isLoopbackHost(read.text('HOST') ?? '')) return { trust: { kind: 'local', count: Number(text) } };
  return {
    trust: { kind: 'none' },
    warning:
      'TRUSTED_PROXIES is a number, and anyone can connect to the app without the proxy: X-Forwarded-For is not trusted, and all visitors behind the proxy share one budget. Set TRUSTED_PROXIES to the addresses of the proxy (loopback, 10.0.0.0/8), or HOST=127.0.0.1 if it runs on this machine.',
  };
}
