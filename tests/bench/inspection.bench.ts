import { bench, describe } from 'vitest';
import { defaultContext } from '../../utils/inspection/context';
import { inspect } from '../../utils/inspection/inspect';
import { compileWords } from '../../utils/inspection/matcher/compile';
import { scanWords } from '../../utils/inspection/matcher/scan';
import { foldText } from '../../utils/inspection/text/folded';
import { findWords } from '../../utils/inspection/vocabulary';
import { draftOf, EXAMPLE_NOW } from '../support/rule-tester';

/*
 * `npx vitest bench --run tests/bench/inspection.bench.ts`. The figure that matters is the ratio to the bare loop of the
 * same group ("x faster than …"): absolute times drift with the machine.
 */

const SENTENCES = [
  '县政府召开常务会议，研究部署岁末年初安全生产和保供稳价工作。',
  '因供水管网改造，建设路以东、人民街以北区域暂停供水，请居民提前做好储水准备。',
  '县气象台发布寒潮蓝色预警，预计未来24小时气温下降8℃以上。',
  '全县今年新建改建农村公路112公里，惠及沿线3.6万名群众。',
  '工作人员表示：“我们将根据群众意见，继续优化公交线路。”',
  '本次招录采取线上报名方式，报名时间为11月23日至11月27日。',
  '《管理办法（试行）》自公布之日起施行，有效期两年。',
  '社区组织志愿者开展垃圾分类宣传，发放宣传单500余份。',
];

/** Official prose of our own; the same for every run. */
function prose(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += SENTENCES[(i * 5 + (i >> 3)) % SENTENCES.length]! + (i % 6 === 5 ? '\n' : '');
  // Through the decoder: a flat string, as it comes from a message or from the page.
  return new TextDecoder().decode(new TextEncoder().encode(text.slice(0, length)));
}

let sink = 0;
function bareLoop(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  sink ^= sum;
}

const context = defaultContext(EXAMPLE_NOW);
/** 10,000 words of four characters, for the size the lexicons are to grow to. */
const manyWords = compileWords(
  Array.from({ length: 10_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 3001), 0x5000 + (i % 1009), 0x5400 + (i % 503), 0x5800 + (i % 997)),
  ).filter((word, index, all) => all.indexOf(word) === index),
);

for (const length of [3_000, 20_000]) {
  const text = prose(length);
  const draft = draftOf({ text });
  describe(`official prose, ${length} characters`, () => {
    bench('bare charCodeAt loop', () => bareLoop(text));
    bench('folding', () => void foldText(text));
    bench('matcher, the lexicons', () => void findWords(text));
    bench('matcher, 10,000 words', () => void scanWords(manyWords, text));
    bench('inspection, all rules', () => void inspect(draft, context));
  });
}

describe('hostile text, 20,000 characters', () => {
  const repeated = '抢'.repeat(20_000);
  const cut = '限时抢'.repeat(6_667);
  bench('bare charCodeAt loop', () => bareLoop(repeated));
  bench('matcher, one character repeated', () => void findWords(repeated));
  bench('matcher, words back to back', () => void findWords(cut));
});
