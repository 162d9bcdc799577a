import { describe, expect, it } from 'vitest';
import { decideUnknown } from '../../../utils/guard/unknown-endpoint';

describe('a request that no table knows', () => {
  it.each([
    ['of an account that is not ours passes', ['foreign', true, false], 'foreign'],
    ['of an account that is not ours passes before the setup', ['foreign', false, false], 'foreign'],
    ['of an account nobody has classified is held', ['unknown', true, false], 'account-unknown'],
    ['is held before the setup', ['guarded', false, true], 'not-onboarded'],
    ['is held', ['guarded', true, false], 'unknown-endpoint'],
    ['passes once for a named person', ['guarded', true, true], 'override'],
  ] as const)('%s', (_name, [standing, onboarded, override], wanted) => {
    const decision = decideUnknown(standing, onboarded, override);
    expect(decision.granted ? decision.basis : decision.code).toBe(wanted);
  });
});
