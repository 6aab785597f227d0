import { workerTests } from '../../infra/testing/worker-tests.ts';

export default workerTests({ main: './src/worker.ts' });
