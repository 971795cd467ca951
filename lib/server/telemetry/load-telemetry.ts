import type { TelemetryConfig } from '../config';
import { NO_TELEMETRY, type Telemetry } from './telemetry';

/** Loads OpenTelemetry where it is configured; nobody else pays for its libraries. */
export async function loadTelemetry(config: TelemetryConfig | null): Promise<Telemetry> {
  if (config === null) return NO_TELEMETRY;
  const { createOtlpTelemetry } = await import('./create-otlp-telemetry');
  return createOtlpTelemetry(config);
}
