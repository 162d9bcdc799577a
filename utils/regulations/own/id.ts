/** Own regulations are told from shipped ones by their id, also from those that a later version may ship. */
export const OWN_PREFIX = 'own-';

/** Is this one of the unit's own regulations? Shipped ones never have such an id (checked by a test). */
export function isOwn({ id }: { readonly id: string }): boolean {
  return id.startsWith(OWN_PREFIX);
}
