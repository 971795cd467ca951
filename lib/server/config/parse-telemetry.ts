import { parseAddress, type VariableReader } from './read-variables';

/** Where traces and metrics go. */
export type TelemetryConfig = Readonly<{
  /** Base address of a collector; `/v1/traces` and `/v1/metrics` are added. */
  endpoint: string;
  /** Sent along; may hold a secret. */
  headers: Readonly<Record<string, string>>;
  serviceName: string;
}>;

/** The collector of OpenTelemetry's own variables (https://opentelemetry.io/docs/specs/otel/protocol/exporter/); null for none. */
export function parseTelemetry(read: VariableReader): TelemetryConfig | null {
  const endpoint = parseAddress(read.text('OTEL_EXPORTER_OTLP_ENDPOINT') ?? '');
  if (endpoint === null) return null;
  const headers = parsePairs(read.text('OTEL_EXPORTER_OTLP_HEADERS') ?? '');
  if (headers === null)
    read.note('OTEL_EXPORTER_OTLP_HEADERS must be a list such as name=value,other=value.');
  return {
    endpoint,
    headers: headers ?? {},
    serviceName: read.text('OTEL_SERVICE_NAME') ?? 'sluice',
  };
}

/** Pairs with commas between, values percent-encoded; null where one is none. */
function parsePairs(text: string): Readonly<Record<string, string>> | null {
  const pairs = text
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '');
  try {
    const parsed = pairs.map((pair) => {
      const [, name = '', value = ''] = /^([\w-]+)\s*=\s*([\x21-\x7e][\x20-\x7e]*)$/.exec(pair) ?? [];
      return [name, decodeURIComponent(value)] as const;
    });
    return parsed.every(([name]) => name !== '') ? Object.fromEntries(parsed) : null;
  } catch {
    return null;
  }
}
