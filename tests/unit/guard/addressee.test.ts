import { describe, expect, it } from 'vitest';
import { isSignedAddressee } from '../../../utils/guard/addressee';
import { clockMovedBack } from '../../../utils/guard/clock';
import { aDraft } from '../../support/builders';
import { HOUR, MINUTE, NOW } from '../../support/clock';

const comment = (authorName: string, text: string) => ({ channel: 'comment' as const, authorName, text });
const message = (authorName: string) => ({ channel: 'message' as const, authorName, text: '' });

describe('isSignedAddressee', () => {
  const reply = aDraft({ kind: 'reply', target: '1', quoted: '读书的人：回复@馆员:几点开门[疑问] 展开' });
  it.each([
    ['the same comment', reply, comment('读书的人', '几点开门'), true],
    ['the same comment with what the page leaves out', reply, comment('读书的人', '几点开门？https://t.cn/A1'), true],
    ['another comment', reply, comment('读书的人', '谢谢回复'), false],
    ['another person', reply, comment('路人', '几点开门'), false],
    ['a comment of pictures only', reply, comment('读书的人', '[赞][赞]'), true],
    ['a comment that nobody saw', reply, null, null],
    ['a comment without a name', reply, comment('', '几点开门'), null],
    ['a dialog that names only the person', aDraft({ quoted: '回复 @读书的人' }), comment('读书的人', '任何话'), true],
    ['such a dialog and another person', aDraft({ quoted: '回复 @读书的人' }), comment('路人', '任何话'), false],
    ['a page that quotes nothing', aDraft({ quoted: '' }), comment('路人', '任何话'), null],
    ['the conversation', aDraft({ kind: 'message', target: '读书的人' }), message('读书的人'), true],
    ['another conversation', aDraft({ kind: 'message', target: '读书的人' }), message('路人'), false],
    ['a conversation the page does not name', aDraft({ kind: 'message', target: null }), message('路人'), null],
  ])('%s', (_what, draft, addressee, wanted) => {
    expect(isSignedAddressee(draft, addressee)).toBe(wanted);
  });
});

describe('clockMovedBack', () => {
  it.each([
    ['an empty ledger', 0, null],
    ['a clock that goes on', NOW - MINUTE, null],
    ['a clock put right by minutes', NOW + 9 * MINUTE, null],
    ['a clock an hour behind', NOW + HOUR, '60分钟'],
    ['a clock a day behind', NOW + 24 * HOUR, '24小时'],
  ])('%s', (_what, last, wanted) => {
    const moved = clockMovedBack(last, NOW);
    if (wanted === null) expect(moved).toBeNull();
    else expect(moved).toMatchObject({ code: 'clock-back', message: expect.stringContaining(wanted) });
  });
});
