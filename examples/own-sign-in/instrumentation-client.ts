/** As `instrumentation.ts`. */
export {};
