import { expect, test } from 'vitest';
import { parseTelemetry } from './parse-telemetry';
import { createVariableReader } from './read-variables';

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };

function parse(environment: Record<string, string>) {
  const read = createVariableReader(environment);
  return { config: parseTelemetry(read), problems: read.problems };
}

test('without a collector there is no telemetry', () => {
  expect(parse({ OTEL_SERVICE_NAME: 'photos' })).toEqual({ config: null, problems: [] });
});

test('the variables of OpenTelemetry are read as its specification says', () => {
  const headers = 'authorization=Bearer%20abc, x-team = photos';
  expect(parse({ ...ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: headers })).toEqual({
    config: {
      endpoint: 'http://collector:4318',
      headers: { authorization: 'Bearer abc', 'x-team': 'photos' },
      serviceName: 'sluice',
    },
    problems: [],
  });
});

test.each(['secret', 'a b=c', '=c', 'a=%E0%A4%A'])(
  'headers that are none are a problem, told without their value: %s',
  (text) => {
    const { problems } = parse({ ...ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: text });
    expect(problems).toEqual(['OTEL_EXPORTER_OTLP_HEADERS must be a list such as name=value,other=value.']);
  },
);
