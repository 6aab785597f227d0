import { unitTests } from '../../infra/testing/unit-tests.ts';

export default unitTests();
