import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentKey } from '../../../utils/domain/ids';
import { type MatterItem, mattersOf, repeats, sameMatter } from '../../../utils/triage/matter';
import { DAY, HOUR, NOW } from '../../support/clock';

let count = 0;
function item(text: string, change: Partial<MatterItem> = {}): MatterItem {
  count++;
  return { key: `weibo:comment:${count}` as CommentKey, channel: 'comment', postId: 'p1', text, at: NOW, ...change };
}
const elsewhere = { postId: 'p2', at: NOW + HOUR };

describe('two comments of one person', () => {
  it.each<[string, string, string, Partial<MatterItem>, { matter: boolean; repeats: boolean }]>([
    ['the same words', '南门路灯坏了三天了', '南门路灯坏了三天了', elsewhere, { matter: true, repeats: true }],
    [
      'the same words with other signs and emoji',
      '南门路灯坏了三天了',
      '@江北发布 南门路灯,坏了三天了!!![怒]',
      elsewhere,
      { matter: true, repeats: true },
    ],
    [
      'a part of what was said',
      '清溪村三组停水两天了，没有人通知，家里有老人和孩子',
      '清溪村三组停水两天了',
      { postId: 'p1', at: NOW + HOUR },
      { matter: true, repeats: true },
    ],
    [
      'a part without numbers',
      '清溪村停水好几天没有人通知，家里有老人',
      '清溪村停水好几天没有人通知',
      elsewhere,
      { matter: true, repeats: true },
    ],
    [
      'more than was said before',
      '清溪村停水没有人通知',
      '清溪村停水没有人通知，家里老人孩子都没水喝，已经打了好几个电话',
      elsewhere,
      { matter: true, repeats: false },
    ],
    [
      'another number',
      '3号楼停水三天了没有人管',
      '5号楼停水三天了没有人管',
      elsewhere,
      { matter: true, repeats: false },
    ],
    [
      'another number in Chinese',
      '三号楼的电梯坏了好久',
      '五号楼的电梯坏了好久',
      elsewhere,
      { matter: true, repeats: false },
    ],
    [
      'a short question behind it',
      '南门路灯坏了三天了',
      '有人管吗',
      { at: NOW + DAY },
      { matter: false, repeats: false },
    ],
    [
      'a short question under another post',
      '南门路灯坏了三天了',
      '有人管吗',
      elsewhere,
      { matter: false, repeats: false },
    ],
    [
      'the same short question under another post',
      '什么时候修',
      '什么时候修',
      elsewhere,
      { matter: false, repeats: false },
    ],
    [
      'the same short question under the same post',
      '什么时候修',
      '什么时候修？',
      { at: NOW + HOUR },
      { matter: false, repeats: true },
    ],
    [
      'another matter under the same post',
      '南门路灯坏了三天了没人修',
      '孩子上小学需要准备哪些材料',
      {},
      { matter: false, repeats: false },
    ],
    [
      'the same words six weeks later',
      '南门路灯坏了三天了',
      '南门路灯坏了三天了',
      { at: NOW + 42 * DAY },
      { matter: false, repeats: false },
    ],
    [
      'the same words in a private message',
      '南门路灯坏了三天了',
      '南门路灯坏了三天了',
      { ...elsewhere, channel: 'message' },
      { matter: true, repeats: false },
    ],
  ])('%s', (_name, first, second, change, expected) => {
    const [a, b] = [item(first), item(second, change)];
    expect({ matter: sameMatter(a, b), repeats: repeats(b, a) }).toEqual(expected);
    expect(sameMatter(b, a)).toBe(expected.matter);
  });
});

const texts = [
  '南门路灯坏了三天了',
  '南门的路灯坏了没人修',
  '有人管吗',
  '孩子上小学要什么材料',
  '请问孩子上小学要准备什么材料',
  '停水了',
  '清溪村三组停水两天了',
  '',
];
const comments = fc
  .array(
    fc.record({
      text: fc.constantFrom(...texts),
      postId: fc.constantFrom('', 'p1', 'p2'),
      channel: fc.constantFrom('comment', 'message'),
      at: fc.integer({ min: 0, max: 80 }).map((days) => NOW + days * DAY),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((list): MatterItem[] => list.map((each, i) => ({ ...each, key: `weibo:comment:${i}` as CommentKey })));

describe('matters of one person', () => {
  it('are the same in whatever order the comments are given', () => {
    const shuffled = comments.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(new Map([...mattersOf(other)].sort())).toEqual(new Map([...mattersOf(list)].sort()));
      }),
    );
  });

  it('are named after their oldest comment, and hold everything that belongs together', () => {
    fc.assert(
      fc.property(comments, (list) => {
        const matters = mattersOf(list);
        const byKey = new Map(list.map((each) => [each.key, each]));
        for (const each of list) {
          const matter = matters.get(each.key)!;
          expect(matters.get(matter)).toBe(matter);
          expect(byKey.get(matter)!.at).toBeLessThanOrEqual(each.at);
          for (const other of list) if (sameMatter(each, other)) expect(matters.get(other.key)).toBe(matter);
        }
      }),
    );
  });

  it('a short question goes with what was written before it under the post, and joins no two matters', () => {
    const first = item('南门路灯坏了三天了没人修');
    const second = item('孩子上小学需要准备哪些材料', { at: NOW + HOUR });
    const other = item('停车场几点开门还收不收费', { at: NOW + HOUR, postId: 'p2' });
    const behind = (ms: number) => item('有人管吗', { at: NOW + ms });
    const matter = (short: MatterItem) => mattersOf([first, second, other, short]).get(short.key);
    expect(matter(behind(HOUR / 2))).toBe(first.key);
    expect(matter(behind(DAY))).toBe(second.key);
    const late = behind(14 * DAY);
    expect(matter(late)).toBe(late.key);
    const all = [first, second, other, behind(HOUR / 2), behind(DAY)];
    expect(new Set(mattersOf(all).values())).toEqual(new Set([first.key, second.key, other.key]));
  });

  it('a comment between two joins them', () => {
    const far = [item('南门路灯坏了三天了'), item('南门路灯坏了三天了', { at: NOW + 40 * DAY })];
    expect(new Set(mattersOf(far).values()).size).toBe(2);
    const between = item('南门路灯坏了三天了', { at: NOW + 20 * DAY });
    expect(new Set(mattersOf([...far, between]).values())).toEqual(new Set([far[0]!.key]));
  });
});
