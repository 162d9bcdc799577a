import type { ArticleView, FieldView, Hit, Rule } from '../contract';
import { simplifiedForm, TRADITIONAL } from '../support/traditional-forms';

const HAN = /[\u4e00-\u9fff]+/gu;
/** Traditional characters among so many others are slips; a text with more of them is written in traditional Chinese. */
const OTHERS_EACH = 8;
/** Names are written as their owners write them. */
const NAME = /@[^\s@:：，。]{0,30}$/u;

/** Letters of other scripts drawn like a Latin one. Greek letters with a look of their own (μ, Ω, α) are symbols. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    'аaеeоoрpсcхxуyіiѕsјjАAВBЕEКKМMНHОOРPСCТTХXІIЅSЈJΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo'.match(/../gu) ?? [],
    ([other, latin]) => [other!, latin!],
  ),
);
const LETTERS = /[A-Za-z\u0370-\u03ff\u0400-\u04ff]+/gu;
const OTHER_SCRIPT = /[\u0370-\u03ff\u0400-\u04ff]/u;
const LATIN = /[A-Za-z]/u;

const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** Characters that no reader sees, between letters, digits or Chinese characters. Joiners of emoji stand elsewhere. */
const HIDDEN = /(?<before>[\p{L}\p{N}])[\u00ad\u200b-\u200d\u2060\ufeff]+(?<after>[\p{L}\p{N}])/gu;

function* traditionalHits({ name, text }: FieldView): Generator<Hit> {
  const found: { start: number; end: number; fix: string }[] = [];
  let characters = 0;
  let traditional = 0;
  for (const { 0: run, index } of text.matchAll(HAN)) {
    characters += run.length;
    for (let i = 0; i < run.length; i++) {
      const fix = simplifiedForm(run[i]!);
      if (fix === undefined) continue;
      traditional++;
      const last = found.at(-1);
      if (last?.end === index + i)
        found[found.length - 1] = { start: last.start, end: last.end + 1, fix: last.fix + fix };
      else found.push({ start: index + i, end: index + i + 1, fix });
    }
  }
  if (traditional * OTHERS_EACH > characters - traditional) return;
  for (const { start, end, fix } of found) {
    if (NAME.test(text.slice(Math.max(0, start - 32), start))) continue;
    yield { field: name, start, end, message: 'traditional', fix, values: { fix } };
  }
}

function* lookalikeHits({ name, text }: FieldView): Generator<Hit> {
  if (!OTHER_SCRIPT.test(text)) return;
  for (const { 0: word, index } of text.matchAll(LETTERS)) {
    const others = Array.from(word).filter((letter) => OTHER_SCRIPT.test(letter));
    if (others.length === 0 || !LATIN.test(word) || others.some((letter) => !(letter in LOOKALIKES))) continue;
    const fix = Array.from(word, (letter) => LOOKALIKES[letter] ?? letter).join('');
    yield {
      field: name,
      start: index,
      end: index + word.length,
      message: 'lookalike',
      fix,
      values: { letters: others.join('、') },
    };
  }
}

export default {
  id: 'mixed-script',
  title: '夹杂繁体字、异形字母或者不可见字符',
  category: 'wording',
  gate: 'wording',
  severity: 'hint',
  outcome: 'needs-review',
  clauses: [
    'gov-website-content-sample#(十二)·杜绝差错',
    'jiangbei-2021#三(三)·五关',
    'panjin-2019#三(二)·五关',
    'yanchi-2017#第十二条·语义明确',
  ],
  scope: 'paragraph',
  signs: TRADITIONAL + Object.keys(LOOKALIKES).join('') + INVISIBLE,
  messages: {
    traditional: {
      message: '“{text}”是繁体字或者异体字，通用规范汉字为“{fix}”。',
      advice: '改为“{fix}”；姓名、古籍、书法作品中确需保留的，不必修改。',
    },
    lookalike: {
      message: '“{text}”中的“{letters}”不是英文字母，只是字形相同，会影响搜索和朗读。',
      advice: '换成英文字母。',
    },
    hidden: {
      message: '“{text}”中间有不可见的字符，会影响搜索、朗读和复制。',
      advice: '删去不可见的字符。',
    },
  },
  *check(article: ArticleView): Iterable<Hit> {
    for (const field of article.fields) {
      yield* traditionalHits(field);
      yield* lookalikeHits(field);
      for (const { 0: passage, index, groups } of field.text.matchAll(HIDDEN)) {
        const fix = `${groups?.before}${groups?.after}`;
        yield { field: field.name, start: index, end: index + passage.length, message: 'hidden', fix };
      }
    }
  },
} satisfies Rule;
