import { describe, expect, it } from 'vitest';
import { contentProtocol, tabProtocol } from '../../../utils/messaging/content-protocol';
import { contentAnswers, tabQuestions } from '../../../utils/messaging/page-schemas';
import { protocol } from '../../../utils/messaging/protocol';
import { originOf } from '../../../utils/messaging/serve';
import { openReply } from '../../../utils/messaging/wire';
import { MessageInputs } from './inputs';

const own = { id: 'self', root: 'chrome-extension://self/' };

describe('originOf', () => {
  it.each([
    ['an extension page', { id: 'self', url: 'chrome-extension://self/popup.html' }, 'page'],
    [
      'an extension page in a tab',
      { id: 'self', url: 'chrome-extension://self/workspace.html', tab: { id: 3 } },
      'page',
    ],
    ['a content script', { id: 'self', url: 'https://weibo.com/', tab: { id: 4 }, frameId: 2 }, 'content'],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, null],
    ['another extension that names our page', { id: 'other', url: 'chrome-extension://self/popup.html' }, null],
    ['something without a tab', { id: 'self', url: 'https://weibo.com/' }, null],
  ])('%s', (_name, sender, wanted) => {
    expect(originOf(sender as chrome.runtime.MessageSender, own)?.sender ?? null).toBe(wanted);
  });
});

describe('protocol', () => {
  it('a platform page can neither sign nor change people, accounts filed, reviews or comments', () => {
    const fromPages = Object.entries(protocol)
      .filter(([, spec]) => (spec.from as readonly string[]).includes('content'))
      .map(([name]) => name)
      .sort();
    expect(fromPages).toEqual([
      'account.classify',
      'anchor.list',
      'anchor.propose',
      'clock.ahead',
      'comments.seen',
      'finding.false-alarm',
      'finding.ignore',
      'page.changed',
      'page.context',
      'page.pointed',
      'page.verdict',
      'panel.open',
      'publish.attempted',
      'release.request',
      'release.result',
      'release.settled',
      'tap.seen',
    ]);
  });

  it.each(Object.entries(protocol))('%s refuses what it does not know', (_name, spec) => {
    expect(spec.input.safeParse({ surprise: true }).success).toBe(false);
    expect(spec.input.safeParse(null).success).toBe(false);
  });

  it.each(MessageInputs)('%s refuses a field too many', (name, input) => {
    const spec = protocol[name];
    expect(spec.input.safeParse(input).success).toBe(true);
    expect(spec.input.safeParse({ ...input, extra: 1 }).success).toBe(false);
  });
});

describe('what a platform page receives', () => {
  it('is checked with the schemas that the background answers and asks with', () => {
    const answers = Object.entries(contentProtocol).map(([name, spec]) => [name, spec.output]);
    expect(Object.fromEntries(answers)).toEqual(contentAnswers);
    expect(Object.keys(tabQuestions).sort()).toEqual(Object.keys(tabProtocol).sort());
    for (const [name, spec] of Object.entries(tabProtocol)) {
      expect(tabQuestions[name as keyof typeof tabQuestions]).toBe(spec.input);
    }
  });

  it.each([...Object.entries(contentAnswers), ...Object.entries(tabQuestions)])(
    '%s: nothing unknown',
    (_name, schema) => {
      expect(schema.safeParse({ surprise: true }).success).toBe(false);
      expect(schema.safeParse(null).success).toBe(false);
    },
  );

  it.each([
    ['release.settled', { used: true }],
    ['release.request', { granted: false, code: 'x', message: 'x', next: '' }],
    ['tap.seen', { account: null, comments: 0, posts: 0 }],
    ['page.changed', {}],
  ] as const)('%s: no field too many', (name, answer) => {
    expect(contentAnswers[name].safeParse(answer).success).toBe(true);
    expect(contentAnswers[name].safeParse({ ...answer, extra: 1 }).success).toBe(false);
  });
});

describe('openReply', () => {
  const spec = protocol['ledger.head'];
  it('gives the value', () => {
    expect(openReply(spec.output, { ok: true, value: { head: 'a', count: 1 } })).toEqual({ head: 'a', count: 1 });
  });
  it.each([
    ['no answer', undefined, 'no-answer'],
    ['a fault', { ok: false, fault: { code: 'wrong-pin', message: 'PIN 不正确' } }, 'wrong-pin'],
    ['a value of the wrong shape', { ok: true, value: { head: 1 } }, 'bad-answer'],
  ])('%s throws its code', (_name, raw, code) => {
    expect(() => openReply(spec.output, raw)).toThrow(expect.objectContaining({ code }));
  });
});
