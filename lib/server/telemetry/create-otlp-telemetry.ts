/**
 * Traces and metrics over OTLP/HTTP (https://opentelemetry.io/docs/specs/otlp/). The providers are our own and are registered
 * nowhere, so that whatever a host has set up for itself stays as it is; which span is the current one is kept here as well.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { TelemetryConfig } from '../config';
import { codeOfError, isOurFault } from './code-of-error';
import type { CounterName, Telemetry } from './telemetry';

/** Metrics are sent so often. */
const METRICS_EVERY_MS = 30_000;
const CLOSE_WITHIN_MS = 2_000;
const SCOPE = 'sluice';

const COUNTERS: Readonly<Record<CounterName, Readonly<{ unit: string; description: string }>>> = {
  'sluice.uploads': { unit: '{upload}', description: 'Uploads that came to an end, by result' },
  'sluice.upload.bytes': { unit: 'By', description: 'Bytes that were published' },
  'sluice.budget.refusals': {
    unit: '{request}',
    description: 'Grants and completions that a budget refused',
  },
  'sluice.hooks': { unit: '{call}', description: "Calls of the host's functions, by hook and result" },
  'sluice.audit.entries': { unit: '{entry}', description: 'Entries of the audit log, by result' },
};

/** Creates what sends spans and measurements to a collector. Throws for an address that is none. */
export function createOtlpTelemetry({ endpoint, headers, serviceName }: TelemetryConfig): Telemetry {
  const resource = resourceFromAttributes({ 'service.name': serviceName });
  const traces = new BasicTracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, headers })),
    ],
  });
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: `${endpoint}/v1/metrics`, headers }),
    exportIntervalMillis: METRICS_EVERY_MS,
  });
  const metrics = new MeterProvider({ resource, readers: [reader] });
  const tracer = traces.getTracer(SCOPE);
  const meter = metrics.getMeter(SCOPE);
  const current = new AsyncLocalStorage<Context>();
  const counters = new Map(
    Object.entries(COUNTERS).map(([name, options]) => [name, meter.createCounter(name, options)]),
  );
  const verifying = meter.createHistogram('sluice.verify.duration', {
    unit: 's',
    description: 'Time from the bytes of an upload to the verdict, waiting for a decode process included',
  });

  return {
    async span(name, attributes, work) {
      const parent = current.getStore();
      const kind = parent === undefined ? SpanKind.SERVER : SpanKind.INTERNAL;
      const span = tracer.startSpan(name, { attributes, kind }, parent ?? ROOT_CONTEXT);
      try {
        return await current.run(trace.setSpan(parent ?? ROOT_CONTEXT, span), work);
      } catch (error) {
        // By its code: texts of exceptions hold keys, and keys hold names.
        span.setAttribute('error.type', codeOfError(error));
        if (isOurFault(error)) span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    count(name, amount, attributes = {}) {
      counters.get(name)?.add(amount, attributes);
    },
    verified(seconds, attributes) {
      verifying.record(seconds, attributes);
    },
    watchQueues(gauge) {
      meter
        .createObservableGauge('sluice.queue.length', { unit: '{upload}', description: 'Uploads in a queue' })
        .addCallback((result) => {
          for (const { value, attributes } of gauge()) result.observe(value, attributes);
        });
    },
    async close() {
      const flushed = Promise.allSettled([traces.shutdown(), metrics.shutdown()]);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_WITHIN_MS);
      });
      await Promise.race([flushed, late]);
      clearTimeout(timer);
    },
  };
}
