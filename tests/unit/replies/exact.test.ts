import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../utils/deadlines/days';
import { exactTemplate, exactValues } from '../../../utils/replies/exact';
import { DAY_REACH, dayInWords, filled } from '../../../utils/replies/fill';
import { readerText } from '../../../utils/review/text';
import { aContent, anApprovedTemplate, EXACT, TODAY, VALUES } from './templates';

const exact = (text: string, content = aContent()) => exactValues(text, content, TODAY);
const near = fc.integer({ min: -DAY_REACH, max: DAY_REACH }).map((n) => dayInWords(addDays(TODAY, n)));
const values = fc.record({
  承办部门: fc.constantFrom(...aContent().choices.承办部门!),
  办理时限: near,
  联系电话: fc.constantFrom(...aContent().choices.联系电话!),
});

describe('a reply that says exactly a template', () => {
  it('says which values it has', () => {
    expect(exact(EXACT)).toEqual(VALUES);
  });

  it('is known with every approved value in every field', () => {
    fc.assert(
      fc.property(values, (chosen) => {
        expect(exact(filled(aContent().text, chosen))).toEqual(chosen);
      }),
    );
  });

  it('is nothing but the template filled with approved values, whatever was changed in it', () => {
    const signs = fc.constantFrom('', '1', '2', '0', '，', '县', '。', ' ', '\n', '\u200b', '交通运输', '教育');
    const cut = fc.tuple(fc.nat(EXACT.length), fc.nat(3), signs);
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 2 }), (cuts) => {
        const text = cuts.reduce((now, [at, n, put]) => now.slice(0, at) + put + now.slice(at + n), EXACT);
        const found = exact(text);
        if (found) expect(readerText(filled(aContent().text, found))).toBe(readerText(text).trim());
        else expect(readerText(text).trim()).not.toBe(readerText(EXACT));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['what a reader cannot see', `\u200b${EXACT.replace('\n', '  \r\n\n')} \n`, true],
    ['one character changed', EXACT.replace('已受理', '己受理'), false],
    ['something before it', `回复：${EXACT}`, false],
    ['something behind it', `${EXACT}谢谢`, false],
    ['the line break left out', EXACT.replace('\n', ''), false],
    ['a department that is not on the list', EXACT.replace('县教育局', '县公安局'), false],
    ['a day that does not exist', EXACT.replace('3月20日', '2月30日'), false],
    ['a day far away', EXACT.replace('2026年3月20日', '2027年3月20日'), false],
    ['a field that was not filled in', EXACT.replace('县教育局', '〔承办部门〕'), false],
    ['a direction mark', EXACT.replace('县教育局', '\u202e县教育局'), false],
  ])('%s', (_name, text, wanted) => {
    expect(exact(text) !== null).toBe(wanted);
  });

  it('is none with a field that is filled in freely, whatever stands there', () => {
    const content = aContent({ text: '您好，〔事项〕已受理。', choices: {} });
    expect(exact('您好，路灯不亮已受理。', content)).toBeNull();
    expect(exact('您好，〔事项〕已受理。', content)).toBeNull();
  });

  it('says the same wherever a field stands twice', () => {
    const content = aContent({ text: '由〔承办部门〕办理，〔承办部门〕答复。' });
    expect(exact('由县教育局办理，县教育局答复。', content)).toEqual({ 承办部门: '县教育局' });
    expect(exact('由县教育局办理，县交通运输局答复。', content)).toBeNull();
  });

  it('takes what stands on a list and in the text for words, not for patterns', () => {
    const content = aContent({ text: '(.*)〔部门〕$', choices: { 部门: ['a.c', '[x]'] } });
    expect(exact('(.*)a.c$', content)).toEqual({ 部门: 'a.c' });
    expect(exact('(.*)abc$', content)).toBeNull();
    expect(exact('任何文字a.c$', content)).toBeNull();
  });

  it('has nothing to do with other platforms', () => {
    const approved = [anApprovedTemplate()];
    expect(exactTemplate(EXACT, 'weibo', approved, TODAY)).toBe(approved[0]);
    expect(exactTemplate(EXACT, 'wechat', approved, TODAY)).toBeNull();
  });
});
