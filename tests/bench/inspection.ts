import { defaultContext } from '../../utils/inspection/context';
import { inspect } from '../../utils/inspection/inspect';
import { compileWords } from '../../utils/inspection/matcher/compile';
import { scanWords } from '../../utils/inspection/matcher/scan';
import { foldText } from '../../utils/inspection/text/folded';
import { findWords } from '../../utils/inspection/vocabulary';
import { draftOf, EXAMPLE_NOW } from '../support/rule-tester';

/*
 * Run by inspection.mjs. The figure that matters is the ratio to the bare charCodeAt loop of the same round: absolute
 * times drift with the machine. Medians over interleaved rounds, everything warmed up first.
 */

const ROUNDS = 60;
const WARM_UP = 40;

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

/** A flat string, as it comes from a message or from the page, never a rope. */
function flat(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

/** Official prose of our own; the same for every run. */
function prose(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) {
    text += SENTENCES[(i * 5 + (i >> 3)) % SENTENCES.length]! + (i % 6 === 5 ? '\n' : '');
  }
  return flat(text.slice(0, length));
}

/** Keeps the bare loop from being optimised away. */
export let sink = 0;
function bareLoop(text: string): void {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  sink ^= sum;
}

const context = defaultContext(EXAMPLE_NOW);

const started = performance.now();
inspect(draftOf({ text: prose(2_000) }), context);
console.log(`first inspection, nothing compiled yet, 2,000 characters: ${(performance.now() - started).toFixed(1)} ms`);

/** 10,000 words of four characters, for the size the lexicons are to grow to. */
const manyWords = compileWords([
  ...new Set(
    Array.from({ length: 10_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + (i % 3001), 0x5000 + (i % 1009), 0x5400 + (i % 503), 0x5800 + (i % 997)),
    ),
  ),
]);

function time(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Times the tasks in turn, round by round, and prints each one's ratio to the first. */
function compare(title: string, tasks: Readonly<Record<string, () => void>>): void {
  const names = Object.keys(tasks);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const name of names) {
      const ms = time(tasks[name]!);
      if (round >= WARM_UP) times.get(name)!.push(ms);
    }
  }
  const base = median(times.get(names[0]!)!);
  console.log(`\n${title}`);
  for (const name of names) {
    const ms = median(times.get(name)!);
    console.log(
      `  ${name.padEnd(34)} ${(ms * 1000).toFixed(0).padStart(7)} µs ${(ms / base).toFixed(1).padStart(7)} ×`,
    );
  }
}

for (const length of [140, 3_000, 20_000]) {
  const text = prose(length);
  const draft = draftOf({ text });
  compare(`official prose, ${length} characters`, {
    'bare charCodeAt loop': () => bareLoop(text),
    folding: () => void foldText(text),
    'matcher, the lexicons': () => void findWords(text),
    'matcher, 10,000 words': () => void scanWords(manyWords, text),
    'inspection, all rules': () => void inspect(draft, context),
  });
}

const repeated = flat('抢'.repeat(20_000));
const cut = flat('限时抢'.repeat(6_667).slice(0, 20_000));
compare('hostile text, 20,000 characters', {
  'bare charCodeAt loop': () => bareLoop(repeated),
  'matcher, one character repeated': () => void findWords(repeated),
  'matcher, words back to back': () => void findWords(cut),
  'inspection, one character repeated': () => void inspect(draftOf({ text: repeated }), context),
});
