import { expect, test, vi } from 'vitest';
import { loadTelemetry } from './load-telemetry';
import { NO_TELEMETRY } from './telemetry';

const loaded = vi.hoisted(() => ({ times: 0 }));
vi.mock('./create-otlp-telemetry', () => {
  loaded.times += 1;
  return { createOtlpTelemetry: () => 'loaded' };
});

test('the libraries are loaded where a collector is configured, and nowhere else', async () => {
  expect(await loadTelemetry(null)).toBe(NO_TELEMETRY);
  expect(loaded.times).toBe(0);
  const config = { endpoint: 'http://127.0.0.1:9', headers: {}, serviceName: 'sluice' };
  expect(await loadTelemetry(config)).toBe('loaded');
  expect(loaded.times).toBe(1);
});
