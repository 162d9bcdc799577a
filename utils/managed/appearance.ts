import { type Appearance, AppearanceSchema, type ManagedPolicies, USUAL_APPEARANCE } from '../domain/managed';
import { managedAppearance } from './apply';
import { readManaged } from './read';

/** Language and look as they were chosen in this profile, and what 统一设置 say of them. */
export interface AppearanceState {
  readonly own: Appearance;
  readonly policies: Pick<ManagedPolicies, 'language' | 'theme'>;
  readonly inForce: Appearance;
}

/**
 * What counts, for pages and for the worker's notifications.
 * @param stored what stands under `APPEARANCE_KEY` in `storage.local`; what is not one of ours counts as never chosen
 * @param managed `language` and `theme` as `storage.managed` gives them
 */
export function appearanceFrom(stored: unknown, managed: Readonly<Record<string, unknown>>): AppearanceState {
  const parsed = AppearanceSchema.safeParse(stored);
  const own = parsed.success ? parsed.data : USUAL_APPEARANCE;
  const { language, theme } = readManaged(managed, []).policies;
  const policies = { language, theme };
  return { own, policies, inForce: managedAppearance(own, policies) };
}
