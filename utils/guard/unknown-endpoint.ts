import type { ReleaseDecision, ReleaseQuestion } from './decide';
import { REFUSALS } from './refusals';

/**
 * Decides about a request to an address that no table knows and that carries what is being written: the platform may have a new publish
 * address. Nothing says how to read it, so it cannot be compared with what was signed; only a named person lets it pass.
 */
export function decideUnknown(
  standing: ReleaseQuestion['standing'],
  onboarded: boolean,
  override: boolean,
): ReleaseDecision {
  if (standing === 'foreign') return { granted: true, basis: 'foreign' };
  if (!onboarded) return REFUSALS.notOnboarded;
  if (standing === 'unknown') return REFUSALS.accountUnknown;
  return override ? { granted: true, basis: 'override' } : REFUSALS.unknownEndpoint;
}
