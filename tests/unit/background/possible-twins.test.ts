import { expect, it } from 'vitest';
import { placesWithRows, possibleTwins } from '../../../utils/background/possible-twins';
import { commentKey, type SeenComment, type StoredComment } from '../../../utils/domain/comment';
import type { CommentKey } from '../../../utils/domain/ids';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { ACCOUNT } from '../../support/builders';
import { MINUTE, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';
import { seenComment, storedComment } from '../deadlines/support';

const row = (commentId: string, more: Partial<SeenComment> = {}) =>
  seenComment({ commentId, at: NOW, uncertainty: MINUTE, via: 'dom', ...more });
const json = (commentId: string, more: Partial<SeenComment> = {}) => seenComment({ commentId, at: NOW, ...more });
const own = { authorId: ACCOUNT.id, authorName: ACCOUNT.name, own: true, text: '收到' };

async function asked(stored: readonly SeenComment[], looks: readonly SeenComment[]) {
  const db = closing(await openDatabase());
  const records = stored.map((seen) => storedComment(seen));
  await putComments(db, records);
  const known = new Map<CommentKey, StoredComment>(records.map((c) => [c.key, c]));
  const keys = new Set(looks.flatMap((c) => [commentKey(c), commentKey({ ...c, commentId: c.parentId })]));
  const found = new Map([...known].filter(([key]) => keys.has(key)));
  const twins = await possibleTwins(db, looks, found, await placesWithRows(db, looks));
  return [...new Set(twins.map((c) => c.seen.commentId))].sort();
}

/** What the account wrote elsewhere in the same minutes. */
const elsewhere = Array.from({ length: 60 }, (_, i) => json(`8${i}`, { ...own, parentId: `7${i}` }));

it('an own reply is looked for in its thread, however much else the account writes', async () => {
  const stored = [...elsewhere, json('1'), row('dom:r@1', { ...own, parentId: '1' })];
  expect(await asked(stored, [json('2', { ...own, parentId: '1' })])).toEqual(['dom:r@1']);
});

it('also where the thread has no id yet, and where the JSON knows that it answers another reply', async () => {
  const stored = [...elsewhere, row('dom:c@1'), row('dom:r@1', { ...own, parentId: 'dom:c@1' })];
  const looks = [json('1'), json('2', { ...own, parentId: '9', rootId: '1' })];
  expect(await asked(stored, looks)).toEqual(['dom:c@1', 'dom:r@1']);
});

it('a row in a thread is looked for among all its replies', async () => {
  const neighbour = { authorId: 'u2', authorName: '邻居', text: '同问', parentId: '1' };
  const stored = [...elsewhere, json('1'), json('9', neighbour), json('2', { ...own, parentId: '9', rootId: '1' })];
  expect(await asked(stored, [row('dom:c'), row('dom:r', { ...own, parentId: 'dom:c' })])).toEqual(['1', '2', '9']);
});

it('an own reply of which nobody knows the thread may be anything the account wrote', async () => {
  const found = await asked(
    [...elsewhere, row('dom:r@1', { ...own, parentId: 'dom:c@1' })],
    [json('2', { ...own, parentId: '404' })],
  );
  expect(found).toHaveLength(elsewhere.length + 1);
});
