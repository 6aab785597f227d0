/** What the cloud enforces and the local platform does not (or not at the same number). */
export const limits = {
  /** D1 refuses more than 100 bound values a statement. */
  boundValues: 100,
  /** 2 MB is the size of a row or value; JSON parameters are kept at half of it. */
  jsonParameterBytes: 1_000_000,
  valueBytes: 2_000_000,
  /** SQL text. */
  sqlBytes: 100_000,
  /** Six simultaneous connections an invocation. */
  callsAtOnce: 6,
  /** Statements a page or save may use: the free plan's allowance; each statement of a batch counts. */
  statementsPerRequest: 50,
  /** Statements a job slice may use, of the paid plan's 1,000. */
  statementsPerSlice: 900,
} as const;
