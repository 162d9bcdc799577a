import { describe, expect, it } from 'vitest';
import { identify } from '../../../utils/comments/identity';
import { renamed } from '../../../utils/comments/merge';
import { MINUTE } from '../../../utils/deadlines/days';
import { commentKey, type SeenComment, type StoredComment } from '../../../utils/domain/comment';
import { beijing } from '../deadlines/cases';
import { seenComment, storedComment } from '../deadlines/support';

const AT = beijing('2026-11-20 10:00');
const json = (commentId: string, more: Partial<SeenComment> = {}) =>
  seenComment({ commentId, at: AT + 20_000, ...more });
const row = (more: Partial<SeenComment> = {}) =>
  seenComment({ commentId: 'dom:abc', at: AT, uncertainty: MINUTE, via: 'dom', ...more });
const ids = (batch: readonly SeenComment[], known: readonly SeenComment[] = []) =>
  identify(
    batch,
    known.map((seen) => storedComment(seen)),
  ).batch.map((c) => c.commentId);

describe('a reply in a thread', () => {
  it('is the reply that the JSON names, though that answers another reply which nobody has seen', () => {
    const own = { text: '收到', authorId: 'unit', authorName: '江北发布', own: true };
    const roots = [json('77'), json('78', { authorId: 'u2', authorName: '市民乙' })];
    const rows = [
      row({ ...own, commentId: 'dom:r', parentId: '77' }),
      row({ ...own, commentId: 'dom:s', parentId: '78' }),
    ];
    const known = [...roots, ...rows].map((seen) => storedComment(seen));
    const told = [json('91', { ...own, parentId: '90', rootId: '78' }), json('92', { ...own, parentId: '77' })];
    for (const batch of [told, [...told].reverse()]) {
      expect(Object.fromEntries(identify(batch, known).adopted)).toEqual({
        [commentKey(rows[0]!)]: commentKey(told[1]!),
        [commentKey(rows[1]!)]: commentKey(told[0]!),
      });
    }
  });

  it('has a name of its own in each thread: nobody loads all that the account ever answered with these words', () => {
    const own = { text: '收到', authorId: 'unit', authorName: '江北发布', own: true };
    const other = json('78', { authorId: 'u2', authorName: '市民乙' });
    const [, one] = ids([json('77'), row({ ...own, commentId: 'dom:r', parentId: '77' })], [json('77')]);
    const [, two] = ids([other, row({ ...own, commentId: 'dom:r', parentId: '78' })], [other]);
    expect(one).not.toBe(two);
  });

  it('is not the reply of another thread, whether the JSON has shown that one or not', () => {
    const own = { text: '收到', authorId: 'unit', authorName: '江北发布', own: true };
    const known = [
      json('77'),
      json('87', { ...own, parentId: '77' }),
      row({ commentId: 'dom:x@1', authorId: 'u2', authorName: '市民乙' }),
    ];
    const look = [
      row({ commentId: 'dom:x', authorId: 'u2', authorName: '市民乙' }),
      row({ ...own, commentId: 'dom:r', parentId: 'dom:x' }),
    ];
    expect(ids(look, known)).toEqual(['dom:x@1', expect.stringMatching(/^dom:r@/)]);
  });

  it('keeps its replies with it or with one that looks the same, also when the JSON says that they answer each other', () => {
    const neighbour = { text: '同问', authorId: 'u9', authorName: '邻居', parentId: 'dom:abc@1' };
    const own = { text: '已登记', authorId: 'unit', authorName: '江北发布', own: true };
    const rows = [
      row({ commentId: 'dom:abc@1', answered: true, answeredAt: AT + 2 * MINUTE }),
      row({ ...neighbour, commentId: 'dom:n@1' }),
      row({ ...own, commentId: 'dom:r@1', parentId: 'dom:abc@1' }),
      row({ commentId: 'dom:abc@1#2' }),
    ];
    const roots = [json('78'), json('77', { at: AT + 18_000 })];
    const replies = [
      json('90', { ...neighbour, parentId: '78', answered: true, answeredAt: AT + 20_000 }),
      json('91', { ...own, parentId: '90', rootId: '78' }),
    ];
    for (const looks of [[[...roots, ...replies]], [roots, replies], [[...roots, replies[1]!], replies]]) {
      let known: readonly StoredComment[] = rows.map((seen) => storedComment(seen));
      for (const look of looks) {
        const { adopted } = identify(look, known);
        const settled = new Map(known.map((c) => renamed(c, adopted)).map((c) => [c.key, c]));
        for (const c of look) settled.set(commentKey(c), storedComment(c));
        known = [...settled.values()];
      }
      expect(known.map((c) => c.seen.commentId).sort()).toEqual(['77', '78', '90', '91']);
    }
  });
});

describe('a row of a written minute', () => {
  it('is the one whose time surely fits, of two that are alike: a minute ends where the next begins', () => {
    const rows = [row({ commentId: 'dom:abc@1' }), row({ commentId: 'dom:abc@2', at: AT + MINUTE })];
    const told = [json('78', { at: AT + MINUTE }), json('77', { at: AT + 58_000 })];
    for (const looks of [[told], [[...told].reverse()], told.map((look) => [look])]) {
      let known: SeenComment[] = rows;
      const adopted: unknown[] = [];
      for (const look of looks) {
        const found = identify(
          look,
          known.map((seen) => storedComment(seen)),
        );
        adopted.push(...found.adopted);
        known = [...known.filter((c) => !found.adopted.has(commentKey(c))), ...look];
      }
      expect(Object.fromEntries(adopted as [string, string][])).toEqual({
        [commentKey(rows[0]!)]: commentKey(told[1]!),
        [commentKey(rows[1]!)]: commentKey(told[0]!),
      });
    }
  });

  it('is not the one of the minute before or after, however alike', () => {
    expect(new Set(ids([row({ commentId: 'dom:abc@1' }), row({ commentId: 'dom:abc', at: AT + MINUTE })])).size).toBe(
      2,
    );
    const known = [row({ commentId: 'dom:abc@x' })];
    expect(ids([row({ at: AT + MINUTE })], known)).not.toEqual(['dom:abc@x']);
    expect(ids([row({ at: AT - MINUTE })], [json('77', { at: AT })])).not.toEqual(['77']);
  });
});
