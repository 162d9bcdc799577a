import { FILLERS } from './rules/chatter';
import type { Weighed } from './weigh';

/** How much of a comment small talk, praise, greetings and particles explain. */
export interface Cover {
  /** Share of the letters that they explain; 0 where there is neither small talk nor praise, however many particles. */
  readonly share: number;
  /** What is left unexplained speaks of trouble, or asks. */
  readonly trouble: boolean;
  /** The last part is something else (好政策，到了下面就变味了); an account of what was good that ends in praise is praise. */
  readonly goesOn: boolean;
}

/** Characters that stand in nearly every concern: what is left over beside praise must not hold one. */
const TROUBLE =
  /[没不无未难坏停断漏堵差慢贵乱脏臭吵危险欠骗罚拆死伤病哪几谁何咋求缺少破黑急涨淹抢跳闸怕疼咬摔砸撞骂赶扣钱价费欺冤唉盼]/;
const PART_ENDS = ',.。!?;:、~ ';
const PARTICLES = new Set(FILLERS);
const LETTER = /[\p{L}\p{N}]/u;
/** A part of so few letters goes on with what was said before it. */
const SHORT_PART = 3;
/** With so many letters of its own, a part without praise or small talk says something. */
const SAYS_SOMETHING = 2;

/** @param greetingsOpen a greeting in a private message opens a conversation: there it is not small talk */
export function coverOf({ spoken, signs }: Weighed, greetingsOpen: boolean): Cover {
  const { words } = spoken;
  const covered = new Uint8Array(words.length);
  let talks = /^(?:\d+|([啊呀哦噢哈嘿嗯额呃哇嘻耶喔呜喵汪hw])\1*)$/.test(spoken.letters);
  for (const { rule, start, end } of signs) {
    const talk = rule.kind === 'noise' ? !(greetingsOpen && rule.id === 'greeting') : rule.kind === 'praise';
    if (!talk) continue;
    covered.fill(1, start, end);
    talks = true;
  }
  let explained = 0;
  let rest = '';
  let goesOn = false;
  let part: Part = { letters: 0, explained: 0, talks: false };
  const closePart = () => {
    explained += part.explained;
    if (part.letters > 0) goesOn = isSomethingElse(part);
    part = { letters: 0, explained: 0, talks: false };
  };
  for (let i = 0; i < words.length; i++) {
    const char = words[i]!;
    if (PART_ENDS.includes(char)) {
      closePart();
      continue;
    }
    if (covered[i] === 1) part.talks = true;
    else if (!LETTER.test(char)) continue;
    part.letters++;
    if (covered[i] === 1 || PARTICLES.has(char) || (char >= '0' && char <= '9')) part.explained++;
    else rest += char;
  }
  closePart();
  const letters = explained + rest.length;
  return { share: talks && letters > 0 ? explained / letters : 0, trouble: TROUBLE.test(rest), goesOn };
}

/** Letters between two signs. */
interface Part {
  letters: number;
  explained: number;
  talks: boolean;
}

function isSomethingElse({ letters, explained, talks }: Part): boolean {
  return !talks && letters > SHORT_PART && letters - explained >= SAYS_SOMETHING;
}
