import { policyOf } from '../../../utils/deadlines/policy';

/** 1 hour, 7 working days, 15 after an extension, and pauses allowed: a regulation invented for the tests of the acts. */
export const SAMPLE = policyOf([
  {
    regulation: 'sample',
    acknowledge: { hours: 1, clause: 'sample#1' },
    resolve: { workingDays: 7, extendedWorkingDays: 15, pauses: true, clause: 'sample#2' },
  },
]);
