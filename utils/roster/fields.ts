import * as z from 'zod/mini';
import { PersonIdSchema } from '../domain/ids';
import { EmploymentSchema, type Person, PersonSchema, RoleSchema } from '../domain/people';

const Name = PersonSchema.shape.name;
const Post = z.string().check(z.maxLength(60));
const Roles = z.array(RoleSchema).check(z.minLength(1), z.maxLength(RoleSchema.options.length));
const Office = z.string().check(z.maxLength(60));
const Phone = z.string().check(z.regex(/^[0-9+() -]{0,30}$/, '电话只能包含数字、空格、括号和“+-”。'));

/** What an administrator writes about a new person; signed as canonical JSON. '' and null: nothing. */
export const PersonFieldsSchema = z.strictObject({
  name: Name,
  post: Post,
  roles: Roles,
  employment: z.optional(EmploymentSchema),
  unit: z.optional(Office),
  phone: z.optional(Phone),
  standIn: z.optional(z.nullable(PersonIdSchema)),
});
export type PersonFields = z.infer<typeof PersonFieldsSchema>;

/** The fields that are changed, with their new values: what was not touched stays as another administrator may have left it. */
export const ChangedFieldsSchema = z.partial(PersonFieldsSchema);
export type ChangedFields = z.infer<typeof ChangedFieldsSchema>;

/** What an administrator signs (as canonical JSON) about somebody on the roster. */
export const PersonChangeSchema = z.discriminatedUnion('change', [
  /** New activation code: the key they have counts no more. */
  z.strictObject({ change: z.literal('reissue'), person: PersonIdSchema }),
  z.strictObject({ change: z.literal('deactivate'), person: PersonIdSchema }),
  /** Back after a departure, with a new activation code. */
  z.strictObject({ change: z.literal('return'), person: PersonIdSchema }),
  z.strictObject({ change: z.literal('edit'), person: PersonIdSchema, fields: ChangedFieldsSchema }),
]);
export type PersonChange = z.infer<typeof PersonChangeSchema>;

/** A person's fields as forms and the ledger show them: every one filled in. */
export function fieldsOf(person: Person): Required<PersonFields> {
  const { name, post, roles, employment = 'staff', unit = '', phone = '', standIn = null } = person;
  return { name, post, roles, employment, unit, phone, standIn };
}

/** Those of the wanted fields that differ; null when none do. */
export function changedFields(person: Person, wanted: PersonFields): ChangedFields | null {
  const before = fieldsOf(person);
  const changed = Object.entries(wanted).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof PersonFields]),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as ChangedFields) : null;
}

/** The person with the fields changed; empty ones are left out of the record. */
export function withFields(person: Person, fields: ChangedFields): Person {
  const { employment, unit, phone, standIn, ...plain } = { ...fieldsOf(person), ...fields };
  const { employment: _e, unit: _u, phone: _p, standIn: _s, ...rest } = person;
  return {
    ...rest,
    ...plain,
    ...(employment && employment !== 'staff' ? { employment } : {}),
    ...(unit ? { unit } : {}),
    ...(phone ? { phone } : {}),
    ...(standIn ? { standIn } : {}),
  };
}
