/** What the Worker is bound to and told. */
export interface Env {
  API: Fetcher;
  PUBLIC_ORIGIN: string;
}
