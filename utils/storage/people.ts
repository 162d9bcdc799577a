import type { PersonId } from '../domain/ids';
import { type Person, PersonSchema } from '../domain/people';
import type { SanshenDb } from './database';
import { readRecord, writeRecord } from './records-check';

/** The roster (名册) in the order in which people were added. */
export async function listPeople(db: SanshenDb): Promise<Person[]> {
  const people = (await db.people.toArray()).map(parse);
  return people.sort((a, b) => a.createdAt - b.createdAt);
}

export async function getPerson(db: SanshenDb, id: PersonId): Promise<Person | null> {
  const record = await db.people.get(id);
  return record === undefined ? null : parse(record);
}

export async function putPerson(db: SanshenDb, person: Person): Promise<void> {
  await db.people.put(writeRecord(PersonSchema, 'people', person));
}

function parse(record: Person): Person {
  return readRecord(PersonSchema, 'people', record.id, record);
}
