import { describe, expect, it } from 'vitest';
import { PageRows } from '../../../utils/assistant/page-rows';
import type { SeenComment } from '../../../utils/domain/comment';
import { seenComment } from '../deadlines/support';

const MINUTE = 60_000;
const row = (commentId: string, minute: number, more: Partial<SeenComment> = {}) =>
  seenComment({ commentId, at: minute * MINUTE, uncertainty: MINUTE - 1, via: 'dom', ...more });
const names = (list: readonly SeenComment[]) => list.map((c) => c.commentId);

describe('rows of a page', () => {
  it('are new once, however often they come and go', () => {
    const rows = new PageRows();
    expect(names(rows.fresh([row('dom:a', 1), row('dom:b', 2)]))).toEqual(['dom:a', 'dom:b']);
    expect(rows.fresh([row('dom:b', 2)])).toEqual([]);
    expect(names(rows.fresh([row('dom:b', 2), row('dom:c', 3)]))).toEqual(['dom:c']);
    expect(rows.fresh([row('dom:a', 1)])).toEqual([]);
  });

  it('keep their name while their time is written in ever other words', () => {
    const rows = new PageRows();
    rows.fresh([row('dom:a', 0, { uncertainty: 3 * MINUTE })]);
    expect(rows.fresh([row('dom:a', 2)])).toEqual([]);
  });

  it('are the same while they stay, though nobody rewrites 刚刚', () => {
    const rows = new PageRows();
    rows.fresh([row('dom:a', 1.3)]);
    expect(rows.fresh([row('dom:a', 5.3)])).toEqual([]);
    expect(rows.fresh([row('dom:a', 9.3)])).toEqual([]);
    expect(names(rows.fresh([row('dom:a', 20)]))).toEqual(['dom:a@1']);
    rows.fresh([]);
    expect(names(rows.fresh([row('dom:a', 30.3)]))).toEqual(['dom:a@2']);
  });

  it('that look alike are told apart by their times, else by standing there together', () => {
    const rows = new PageRows();
    expect(names(rows.fresh([row('dom:a', 1), row('dom:a', 1), row('dom:a', 9)]))).toEqual([
      'dom:a',
      'dom:a@1#2',
      'dom:a@2',
    ]);
    expect(rows.fresh([row('dom:a', 1)])).toEqual([]);
    expect(rows.fresh([row('dom:a', 9), row('dom:a', 1)])).toEqual([]);
    expect(names(rows.fresh([row('dom:a', 1), row('dom:a', 1), row('dom:a', 1)]))).toEqual(['dom:a@3#3']);
  });

  it('of two minutes that follow each other are told apart by them', () => {
    const whole = { uncertainty: MINUTE };
    expect(names(new PageRows().fresh([row('dom:a', 2, whole), row('dom:a', 1, whole)]))).toEqual(['dom:a', 'dom:a@1']);
  });

  it('come again when they were answered, and with the comment that a new reply stands under', () => {
    const rows = new PageRows();
    rows.fresh([row('dom:a', 1)]);
    expect(names(rows.fresh([row('dom:a', 1, { answered: true })]))).toEqual(['dom:a']);
    const reply = row('dom:r', 2, { parentId: 'dom:a' });
    expect(names(rows.fresh([row('dom:a', 1, { answered: true }), reply]))).toEqual(['dom:a', 'dom:r']);
  });

  it('a reply stands under the one of several alike that is before it', () => {
    const rows = new PageRows();
    const reply = row('dom:r', 2, { parentId: 'dom:a' });
    expect(rows.fresh([row('dom:a', 1), row('dom:a', 1), reply]).at(-1)?.parentId).toBe('dom:a@1#2');
  });

  it('alike under two that are alike are counted under each of them', () => {
    const rows = new PageRows();
    const reply = row('dom:r', 2, { parentId: 'dom:a' });
    const seen = [row('dom:a', 1), reply, row('dom:a', 5), reply];
    expect(rows.fresh(seen).map((c) => [c.commentId, c.parentId])).toEqual([
      ['dom:a', ''],
      ['dom:r', 'dom:a'],
      ['dom:a@1', ''],
      ['dom:r', 'dom:a@1'],
    ]);
    expect(rows.fresh(seen)).toEqual([]);
    expect(rows.fresh(seen.slice(2))).toEqual([]);
  });

  it('that did not arrive are new again', () => {
    const rows = new PageRows();
    rows.forget(rows.fresh([row('dom:a', 1)]));
    expect(names(rows.fresh([row('dom:a', 1)]))).toEqual(['dom:a']);
  });

  it('with ids of the platform keep them', () => {
    const rows = new PageRows();
    expect(names(rows.fresh([row('77', 1), row('77', 1)]))).toEqual(['77', '77']);
  });
});
