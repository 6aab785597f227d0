import type { ApiClient, ApiFetch } from '../api/client.ts';
import type { View } from '../format/view.ts';

/** All that this app needs from outside: the worker gives the binding, tests give a responder. */
export interface AdminDependencies {
  api: ApiFetch;
  /** The address readers see; configuration, never taken from a request. */
  publicOrigin: string;
  now: () => number;
}

export interface AdminEnv {
  Variables: { api: ApiClient; view: View; publicOrigin: string; formToken: string };
}
