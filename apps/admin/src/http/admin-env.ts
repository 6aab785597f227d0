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
  /** `namesAt`: code of the village or district of which names were read for this page; empty: none. */
  Variables: { api: ApiClient; view: View; publicOrigin: string; formToken: string; namesAt: string };
}
