import { workerTests } from '../../infra/testing/worker-tests.ts';

const secret = (name: string) => `${name} of the tests, long enough to be one`;

export default workerTests({
  main: './src/worker.ts',
  vars: {
    AUTH_SECRET: secret('auth'),
    TRAIL_KEY: secret('trail'),
    NIK_KEY: secret('nik'),
    NIK_KEY_BEFORE: secret('nik before'),
  },
});
