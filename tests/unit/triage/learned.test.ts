import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnedPhrase } from '../../../utils/domain/triage';
import { phraseRefusal, proposePhrase } from '../../../utils/triage/learned';
import { sortComment } from '../../../utils/triage/sort';
import { NOW } from '../../support/clock';
import { TRIAGE_SAMPLES } from '../../support/triage-samples';

const learned = (phrase: string, change: Partial<LearnedPhrase> = {}): LearnedPhrase => ({
  phrase,
  kind: 'noise',
  needsAnswer: false,
  at: NOW,
  ...change,
});
const sort = (text: string, ...phrases: LearnedPhrase[]) =>
  sortComment({ text, channel: 'comment', parent: 'none', accountName: '清源县发布' }, phrases);

describe('a phrase of the unit', () => {
  it('wins over the shipped rules, and is the first reason', () => {
    const { kind, needsAnswer, reasons } = sort('请问谁是今天的锦鲤', learned('今天的锦鲤'));
    expect({ kind, needsAnswer }).toEqual({ kind: 'noise', needsAnswer: false });
    expect(reasons[0]).toEqual({ rule: 'learned', words: ['今天的锦鲤'] });
    expect(sort('三组的', learned('三组', { kind: 'help', needsAnswer: true }))).toMatchObject({
      kind: 'help',
      needsAnswer: true,
    });
  });

  it.each(['我要投诉，今天的锦鲤', '举报今天的锦鲤', '求助！今天的锦鲤', '今天的锦鲤着火了'])(
    'silences nothing that is plainly a concern, and says so: %s',
    (text) => {
      const without = sort(text);
      const { kind, needsAnswer, reasons } = sort(text, learned('今天的锦鲤'));
      expect({ kind, needsAnswer }).toEqual({ kind: without.kind, needsAnswer: true });
      expect(reasons[0]).toEqual({ rule: 'learned-overruled', words: ['今天的锦鲤'] });
    },
  );

  it('may move a plain concern to another class that has to be answered', () => {
    const phrase = learned('物业', { kind: 'report', needsAnswer: true });
    expect(sort('投诉物业', phrase)).toMatchObject({ kind: 'report', needsAnswer: true });
  });

  it('always starts a clock where it says complaint, report or help', () => {
    expect(sort('今天的锦鲤', learned('锦鲤', { kind: 'complaint' })).needsAnswer).toBe(true);
  });

  it('is found with other signs, capitals and blanks; the longest counts, then the newest', () => {
    expect(sort('谁是今天的，锦 鲤！', learned('今天的锦鲤')).kind).toBe('noise');
    const list = [learned('锦鲤'), learned('今天的锦鲤', { kind: 'praise' }), learned('锦鲤附体', { at: NOW + 1 })];
    for (const order of [list, [...list].reverse()]) expect(sort('今天的锦鲤', ...order).kind).toBe('praise');
    const twice = [learned('锦鲤'), learned('锦鲤!', { kind: 'praise', at: NOW + 1 })];
    for (const order of [twice, [...twice].reverse()]) expect(sort('锦鲤!', ...order).kind).toBe('praise');
  });

  it('of emoji counts where they stand', () => {
    expect(sort('清溪村的[蜡烛]', learned('[蜡烛]', { kind: 'praise' })).kind).toBe('praise');
    expect(sort('清溪村的', learned('[蜡烛]', { kind: 'praise' })).kind).toBe('other');
  });
});

describe('the phrase that is proposed', () => {
  it.each([
    ['青禾冲鸭！', '青禾冲鸭'],
    ['谢谢！我们的青禾稻香节', '青禾稻香节'],
    ['@李四 [doge] 稻香节 https://t.cn/A6abc', '稻香节'],
    ['13800000000', ''],
    ['[doge]', ''],
    ['你的', ''],
  ])('%s: %s', (text, phrase) => {
    expect(proposePhrase(text)).toBe(phrase);
  });

  it('is short, stands in the comment, and holds no number', () => {
    for (const { text } of TRIAGE_SAMPLES) {
      const phrase = proposePhrase(text);
      expect(phrase.length).toBeLessThanOrEqual(12);
      expect(phrase).not.toMatch(/\d/);
      if (phrase) expect(phraseRefusal(learned(phrase, { needsAnswer: true }), text), text).toBeNull();
    }
  });

  it('is found for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => proposePhrase(text).length <= 12));
  });
});

describe('a phrase is refused', () => {
  it.each([
    ['that is not in the comment', '冲鸭', '稻香节', false, 'phrase-elsewhere'],
    ['with a phone number', '13800000000', '打13800000000', true, 'phrase-private'],
    ['of particles, that would silence half of all comments', '了吗', '来了吗', false, 'phrase-vague'],
    ['that asks, and would silence every question', '请问什么时候', '请问什么时候开门', false, 'phrase-vague'],
    ['that tells a concern', '停水', '又停水', false, 'phrase-concern'],
  ])('%s', (_name, phrase, text, needsAnswer, code) => {
    expect(phraseRefusal(learned(phrase, { needsAnswer }), text)?.code).toBe(code);
  });

  it('never for naming a concern as one', () => {
    expect(phraseRefusal(learned('停水', { kind: 'help', needsAnswer: true }), '又停水')).toBeNull();
  });
});
