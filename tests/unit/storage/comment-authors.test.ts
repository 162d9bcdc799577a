import { expect, it } from 'vitest';
import { commentsOfAuthors } from '../../../utils/storage/comment-authors';
import { putComments } from '../../../utils/storage/comments';
import { openDatabase } from '../../../utils/storage/open';
import { aComment } from '../../support/builders';
import { DAY, NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

it('what people wrote within a span of time is read from the index, and nothing else is read', async () => {
  const db = closing(await openDatabase());
  const written = (n: number) => ({
    commentId: `c${n}`,
    authorId: `u${n % 10}`,
    platform: n % 20 < 10 ? ('weibo' as const) : ('douyin' as const),
    at: NOW + n * DAY,
  });
  await putComments(
    db,
    Array.from({ length: 200 }, (_, n) => aComment({ seen: written(n) })),
  );
  let rows = 0;
  const used = new Set<string | null>();
  db.use({
    stack: 'dbcore',
    name: 'watch',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          query: async (request) => {
            used.add(request.query.index.name);
            const answer = await table.query(request);
            rows += answer.result.length;
            return answer;
          },
        };
      },
    }),
  });
  db.close();
  await db.open();
  const found = await commentsOfAuthors(db, [
    { platform: 'weibo', authorId: 'u3', from: NOW, to: NOW + 43 * DAY },
    { platform: 'douyin', authorId: 'u3', from: NOW, to: NOW + 13 * DAY },
    { platform: 'weibo', authorId: 'nobody', from: NOW, to: NOW + 999 * DAY },
  ]);
  expect(found.map(({ seen }) => seen.commentId)).toEqual(['c3', 'c23', 'c43', 'c13']);
  expect({ used: [...used], rows }).toEqual({ used: ['[seen.platform+seen.authorId+seen.at]'], rows: 4 });
});
