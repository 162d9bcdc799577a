import { describe, expect, it } from 'vitest';
import { PageRows } from '../../../utils/assistant/page-rows';
import { identify, TWIN_REACH_MS } from '../../../utils/comments/identity';
import type { SeenComment } from '../../../utils/domain/comment';
import { commentKey } from '../../../utils/domain/comment';
import { domId } from '../../../utils/platforms/dom/comment-text';
import type { CommentRow } from '../../practice/weibo/comments-data';
import { manyComments } from '../../practice/weibo/many-comments';
import { seenComment, storedComment } from '../deadlines/support';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const UNIT = { uid: '5000000001', name: '清源县发布' };
const MINUTE = 60_000;

/** A row as the page shows it, with a time to the minute and no id. */
function shown(row: CommentRow, parent: SeenComment | null): SeenComment {
  return seenComment({
    commentId: domId(`${parent?.commentId ?? row.post}\n${row.uid}\n${row.text}`),
    parentId: parent?.commentId ?? '',
    postId: row.post,
    authorId: row.uid,
    authorName: row.name,
    own: row.uid === UNIT.uid,
    text: row.text,
    at: Math.floor(row.at / MINUTE) * MINUTE,
    uncertainty: MINUTE,
    via: 'dom',
  });
}

describe('scrolling through a list that recycles its rows', () => {
  const all = manyComments(NOW, '5241234567890123', UNIT);
  const roots = all.filter((r) => r.root === r.id).sort((a, b) => b.at - a.at);
  const looks = (list: readonly CommentRow[]) =>
    list.flatMap((root) => {
      const first = shown(root, null);
      return [first, ...all.filter((r) => r.root === root.id && r.id !== root.id).map((r) => shown(r, first))];
    });

  it.each([3, 8, 17])('by %i rows, and from the top again: every comment once', (step) => {
    const stored = new Map<string, SeenComment>();
    const store = (fresh: readonly SeenComment[]) => {
      const names = new Set(fresh.map((c) => c.authorName));
      const near = [...stored.values()].filter(
        (s) => names.has(s.authorName) && fresh.some((c) => Math.abs(c.at - s.at) < TWIN_REACH_MS),
      );
      const { batch } = identify(
        fresh,
        near.map((s) => storedComment(s)),
      );
      for (const c of batch) if (!stored.has(commentKey(c))) stored.set(commentKey(c), c);
    };
    for (let visit = 0; visit < 2; visit++) {
      const rows = new PageRows();
      for (let i = 0; i < (visit === 0 ? roots.length : 60); i += step)
        store(rows.fresh(looks(roots.slice(i, i + 20))));
    }
    expect(stored.size).toBe(all.length);
  });
});
