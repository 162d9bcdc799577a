import { liveQuery } from 'dexie';
import { expect, it, vi } from 'vitest';
import { repliesTo } from '../../../utils/storage/comment-identity';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { aComment } from '../../support/builders';
import { closing } from '../../support/indexeddb';

const reply = (commentId: string, parentId: string) => aComment({ seen: { commentId, parentId, own: true } });

it('those that answer several comments are found together', async () => {
  const db = closing(await openDatabase());
  await putComments(db, [reply('1', 'a'), reply('2', 'a'), reply('3', 'b'), reply('4', 'c')]);
  const found = await repliesTo(db, ['a', 'c', 'nobody']);
  expect(found.map(({ seen }) => seen.commentId).sort()).toEqual(['1', '2', '4']);
  expect(await repliesTo(db, [])).toEqual([]);
});

it('a page that shows the replies to one comment hears of the next one', async () => {
  const db = closing(await openDatabase());
  await putComments(db, [reply('1', 'a')]);
  const heard: string[][] = [];
  const running = liveQuery(() => db.transaction('r', db.tables, async () => repliesTo(db, ['a']))).subscribe((found) =>
    heard.push(found.map(({ seen }) => seen.commentId).sort()),
  );
  await vi.waitFor(() => expect(heard).toEqual([['1']]));
  await putComments(db, [reply('2', 'a')]);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(['1', '2']));
  running.unsubscribe();
});
