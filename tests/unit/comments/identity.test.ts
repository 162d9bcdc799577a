import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify, isTwin, sameWords } from '../../../utils/comments/identity';
import { HOUR, MINUTE } from '../../../utils/deadlines/days';
import type { SeenComment } from '../../../utils/domain/comment';
import { commentKey } from '../../../utils/domain/comment';
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

describe('a row without an id', () => {
  it('gets one of its fingerprint and its minute, the same whenever it is seen again', () => {
    const [id] = ids([row()]);
    expect(id).toMatch(/^dom:abc@[0-9a-z]+$/);
    const known = [row({ commentId: id! })];
    expect(ids([row()], known)).toEqual([id]);
    expect(ids([row({ at: AT - 5 * MINUTE, uncertainty: HOUR })], known)).toEqual([id]);
  });

  it('is another comment at another time', () => {
    const first = ids([row()])[0]!;
    const [later] = ids([row({ at: AT + HOUR })], [row({ commentId: first })]);
    expect(later).not.toBe(first);
    expect(ids([row(), row({ at: AT + HOUR })])).toHaveLength(new Set(ids([row(), row({ at: AT + HOUR })])).size);
  });

  it('is two comments where one look shows two', () => {
    const [one, two] = ids([row(), row({ commentId: 'dom:abc@1#2' })]);
    expect(one).not.toBe(two);
    const known = [row({ commentId: one! }), row({ commentId: two! })];
    expect(ids([row(), row({ commentId: 'dom:abc@1#2' })], known).sort()).toEqual([one, two].sort());
    expect([one, two]).toContain(ids([row()], known)[0]);
  });

  it('is the stored comment with the platform’s id, and of the same batch as well', () => {
    expect(ids([row()], [json('77')])).toEqual(['77']);
    expect(ids([row(), json('77')])).toEqual(['77', '77']);
  });

  it('under another comment is another one, though words and time are the same', () => {
    const reply = (commentId: string, parentId: string) =>
      row({ commentId, parentId, text: '收到', authorId: 'unit', authorName: '江北发布', own: true });
    const roots = [json('77'), json('78', { authorId: 'u2', authorName: '市民乙' })];
    const [one] = ids([reply('dom:r', '77')], roots);
    const known = [...roots, reply(one!, '77')];
    expect(ids([reply('dom:r', '77')], known)).toEqual([one]);
    expect(ids([reply('dom:s', '78')], known)[0]).not.toBe(one);
    const deep = json('79', { parentId: '77', authorId: 'u3', authorName: '邻居' });
    const answer = json('80', { parentId: '79', text: '收到', authorId: 'unit', authorName: '江北发布', own: true });
    expect(ids([reply('dom:r', '77')], [...roots, deep, answer])).toEqual(['80']);
    expect(ids([reply('dom:s', '78')], [...roots, deep, answer])).not.toEqual(['80']);
  });

  it('answered alike under two that are alike is two: each under its own', () => {
    const reply = (parentId: string) =>
      row({ commentId: 'dom:r', parentId, text: '收到', authorId: 'unit', own: true });
    const look = [row(), reply('dom:abc'), row({ commentId: 'dom:abc@1#2' }), reply('dom:abc@1#2')];
    const first = identify(look, []).batch;
    expect(new Set(first.map((c) => c.commentId)).size).toBe(4);
    expect(first.map((c) => c.parentId)).toEqual(['', first[0]?.commentId, '', first[2]?.commentId]);
    const later = look.map((c) => ({ ...c, at: c.at - 2 * MINUTE, uncertainty: 5 * MINUTE }));
    expect(ids(later, first)).toEqual(first.map((c) => c.commentId));
    const adopted = [
      json('77'),
      json('78', {}),
      json('87', { parentId: '77', text: '收到', authorId: 'unit', own: true }),
    ];
    const real = [...adopted, json('88', { parentId: '78', text: '收到', authorId: 'unit', own: true })];
    expect(ids(look, real)).toEqual(['77', '87', '78', '88']);
  });

  it('is not the one of another time whose name would be the same', () => {
    const [one] = ids([row({ uncertainty: 9_000 })]);
    const known = [row({ commentId: one!, uncertainty: 9_000 })];
    expect(ids([row({ at: AT + 30_000, uncertainty: 9_000 })], known)).not.toEqual([one]);
  });

  it('takes its replies along', () => {
    const reply = row({ commentId: 'dom:def', parentId: 'dom:abc', text: '收到', authorId: 'unit', own: true });
    const { batch } = identify([row(), reply], [storedComment(json('77'))]);
    expect(batch.map((c) => [c.commentId.startsWith('dom:'), c.parentId])).toEqual([
      [false, ''],
      [true, '77'],
    ]);
  });
});

describe('the platform’s id', () => {
  const made = row({ commentId: 'dom:abc@1' });

  it('is adopted by the row that was read before', () => {
    const { adopted, batch } = identify([json('77')], [storedComment(made)]);
    expect([...adopted]).toEqual([['weibo:comment:dom:abc@1', 'weibo:comment:77']]);
    expect(batch[0]?.commentId).toBe('77');
  });

  it('is adopted once: of two alike each keeps its own', () => {
    const { adopted } = identify(
      [json('77'), json('78')],
      [storedComment(made), storedComment({ ...made, commentId: 'dom:abc@1#2' })],
    );
    expect([...adopted.values()].sort()).toEqual(['weibo:comment:77', 'weibo:comment:78']);
    expect(identify([json('77'), json('78')], [storedComment(made)]).adopted.size).toBe(1);
  });

  it('of two alike is adopted by the one that was answered as this one was', () => {
    const known = [
      { ...made, answered: true, answeredAt: AT },
      { ...made, commentId: 'dom:abc@1#2' },
    ];
    const adoptedBy = (look: SeenComment) =>
      identify(
        [look],
        known.map((c) => storedComment(c)),
      ).adopted;
    expect([...adoptedBy(json('78')).keys()]).toEqual(['weibo:comment:dom:abc@1#2']);
    expect([...adoptedBy(json('77', { answered: true, answeredAt: AT })).keys()]).toEqual(['weibo:comment:dom:abc@1']);
  });

  it('of a reply is adopted though what it answers was taken for another one alike', () => {
    const reply = (commentId: string, parentId: string, more: Partial<SeenComment>) =>
      json(commentId, { parentId, text: '同问', authorId: 'u2', authorName: '邻居', ...more });
    const left = { ...made, commentId: 'dom:abc@1#2' };
    const known = [json('78'), left, reply('dom:r@1', '78', { at: AT, uncertainty: MINUTE, via: 'dom' })];
    const { adopted } = identify(
      [json('77'), reply('90', '77', {})],
      known.map((c) => storedComment(c)),
    );
    expect([...adopted]).toEqual([
      ['weibo:comment:dom:abc@1#2', 'weibo:comment:77'],
      ['weibo:comment:dom:r@1', 'weibo:comment:90'],
    ]);
  });

  it('of replies that are alike goes to the one under the same comment', () => {
    const other = row({ commentId: 'dom:x@1', authorId: 'u2', authorName: '市民乙' });
    const made = [row({ commentId: 'dom:abc@1' }), other];
    const reply = (id: string, parentId: string, via: (more: Partial<SeenComment>) => SeenComment) =>
      via({ commentId: id, parentId, text: '收到', authorId: 'unit', authorName: '江北发布', own: true });
    const known = [...made, reply('dom:r@1', 'dom:abc@1', row), reply('dom:s@1', 'dom:x@1', row)];
    const batch = [
      json('78', { authorId: 'u2', authorName: '市民乙' }),
      reply('90', '78', (more) => json('90', more)),
      json('77'),
      reply('91', '77', (more) => json('91', more)),
    ];
    const { adopted } = identify(
      batch,
      known.map((c) => storedComment(c)),
    );
    expect(adopted.get('weibo:comment:dom:s@1' as never)).toBe('weibo:comment:90');
    expect(adopted.get('weibo:comment:dom:r@1' as never)).toBe('weibo:comment:91');
  });

  it('is not adopted again when the comment is known by it', () => {
    const known = [storedComment(made), storedComment(json('77'))];
    expect(identify([json('77')], known).adopted.size).toBe(0);
  });

  it('tells replies of adopted comments what they answer', () => {
    const reply = row({ commentId: 'dom:def', parentId: 'dom:abc@1', text: '收到', authorId: 'unit' });
    expect(identify([json('77'), reply], [storedComment(made)]).batch[1]?.parentId).toBe('77');
  });
});

describe('twins', () => {
  it.each<[string, Partial<SeenComment>, boolean]>([
    ['the same', {}, true],
    ['another time', { at: AT + 2 * MINUTE }, false],
    ['another person', { authorId: 'u2' }, false],
    ['another person of the same name', { authorId: 'u2', authorName: '市民甲' }, false],
    ['a name alone', { authorId: '' }, true],
    ['another name alone', { authorId: '', authorName: '市民乙' }, false],
    ['another post', { postId: 'p2' }, false],
    ['a post nobody names', { postId: '', postTitle: '' }, true],
    ['a title that says otherwise', { postId: '', postTitle: '停水通知' }, false],
    ['a shortened title', { postId: '', postTitle: '关于道路' }, true],
    ['another channel', { channel: 'mention' }, false],
    ['another platform', { platform: 'wechat' }, false],
    ['other words', { text: '另一件事' }, false],
  ])('%s', (_, change, same) => {
    expect(isTwin(json('1'), row(change))).toBe(same);
  });

  it.each<[string, string, boolean]>([
    ['路灯坏了[怒]', '路灯坏了', true],
    ['路灯坏了 http://t.cn/A6abc', '路灯坏了 网页链接', true],
    ['回复@江北发布:谢谢', '谢谢', true],
    [`${'一二三四五六七八九十'.repeat(8)}末尾`, `${'一二三四五六七八九十'.repeat(7)}...展开`, true],
    ['[赞]', '[赞]', true],
    ['[赞]', '[怒]', false],
    ['', '', true],
    ['好', '不好', false],
  ])('%s / %s', (a, b, same) => {
    expect(sameWords(a, b)).toBe(same);
  });
});

describe('in any order, in any number of looks', () => {
  /** A small world: few people, few words, few minutes, so that everything collides. */
  const real = fc.uniqueArray(
    fc.record({
      who: fc.constantFrom('甲', '乙'),
      text: fc.constantFrom('问', '答'),
      minute: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 8, selector: (r) => JSON.stringify(r) },
  );

  it('rows and answers come to the same comments, each once', () => {
    fc.assert(
      fc.property(
        real,
        fc.array(fc.tuple(fc.nat(7), fc.boolean()), { minLength: 1, maxLength: 24 }),
        (world, looks) => {
          const stored = new Map<string, SeenComment>();
          const seen = new Set<number>();
          for (const [n, asJson] of looks) {
            const i = n % world.length;
            seen.add(i);
            const { who, text, minute } = world[i]!;
            const common = { authorId: who, authorName: who, text, at: AT + minute * MINUTE };
            const look = asJson
              ? seenComment({ ...common, commentId: `${i}`, at: common.at + 7_000 })
              : seenComment({ ...common, commentId: `dom:${who}${text}`, uncertainty: MINUTE - 1_000, via: 'dom' });
            const known = [...stored.values()].map((s) => storedComment(s));
            const { batch, adopted } = identify([look], known);
            for (const key of adopted.keys()) stored.delete(key);
            for (const c of batch)
              if (c.via === 'page-json' || !stored.has(commentKey(c))) stored.set(commentKey(c), c);
          }
          expect(stored.size).toBe(seen.size);
        },
      ),
    );
  });
});
