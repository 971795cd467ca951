/** Facts beside a span or a measurement: kinds, codes and counts. Never a key, an id of a client, a name or a text of people. */
export type TelemetryAttributes = Readonly<Record<string, string | number | boolean>>;

/** Counters, with what each is counted by. */
export type CounterName =
  /** Uploads that came to an end, by `result`: published, or the code of the refusal. */
  | 'sluice.uploads'
  /** Bytes that were published. */
  | 'sluice.upload.bytes'
  /** Grants and completions that a budget refused, by `limited_by`. */
  | 'sluice.budget.refusals'
  /** Calls of the host's functions, by `hook` and `result`: ok or failed. */
  | 'sluice.hooks'
  /** Entries of the audit log, by `result`: written or failed. */
  | 'sluice.audit.entries';

/** A value that is read whenever measurements are sent. */
export type Gauge = () => readonly Readonly<{ value: number; attributes: TelemetryAttributes }>[];

/** Where spans and measurements go. Nothing here fails or waits for a collector. */
export type Telemetry = Readonly<{
  /** Runs the work within a span; what it throws is told by its code alone, and thrown on. */
  span<T>(name: string, attributes: TelemetryAttributes, work: () => Promise<T>): Promise<T>;
  count(name: CounterName, amount: number, attributes?: TelemetryAttributes): void;
  /** How long verifying took, in seconds. */
  verified(seconds: number, attributes: TelemetryAttributes): void;
  /** Registers the lengths of the queues. */
  watchQueues(gauge: Gauge): void;
  /** Sends what is left; waits two seconds at most. Never rejects. */
  close(): Promise<void>;
}>;

/** The telemetry that there is where nothing is configured: the work, and nothing around it. */
export const NO_TELEMETRY: Telemetry = {
  span: (_name, _attributes, work) => work(),
  count() {},
  verified() {},
  watchQueues() {},
  close: async () => {},
};
