import { describe, expect, it } from 'vitest';
import { checkPin } from '../../../utils/keys/pin';

describe('checkPin', () => {
  it.each([
    ['', '还差 8 位'],
    ['a1b2c3d', '还差 1 位'],
    ['11111111', '重复'],
    ['12121212', '重复'],
    ['abcdabcdab', '重复'],
    ['12345678', '连续'],
    ['９８７６５４３２', '连续'],
    ['abcdefgh', '连续'],
    ['qwertyui', '键盘'],
    ['1qaz2wsx', '键盘'],
    ['19871224', '生日'],
    ['24121987', '生日'],
    ['13912345670', '手机'],
    ['900305!!', '日期'],
    ['1990-3-5', '日期'],
    ['P@ssw0rd', '常用词'],
    ['admin2024', '常用词'],
    ['woaini1314', '常用词'],
    ['mima8888!', '常用词'],
    ['Aa123456', '常用词'],
  ])('refuses %j and says why', (pin, hint) => {
    const { ok, score, hints } = checkPin(pin);
    expect({ ok, score }).toEqual({ ok: false, score: 0 });
    expect(hints.join()).toContain(hint);
  });

  it('refuses a PIN too long to be meant', () => {
    expect(checkPin('长'.repeat(129)).ok).toBe(false);
  });

  it.each([
    ['73920518', 2],
    ['60482937', 2],
    ['tq7xm2vk', 3],
    ['tq7-XM2vk', 4],
    ['河边四只鸭子回家', 4],
    ['鸭子19871224', 2],
    // A date with two letters is no longer guessed at once, and is still weak.
    ['900305ab', 1],
  ])('takes %j and rates it %i', (pin, score) => {
    expect(checkPin(pin)).toMatchObject({ ok: true, score });
  });

  it('recommends letters for plain digits, and nothing for a good PIN', () => {
    expect(checkPin('73920518').hints.join()).toContain('纯数字');
    expect(checkPin('tq7-XM2vk').hints).toEqual([]);
  });

  it('does not take any eight digits for a date', () => {
    expect(checkPin('19871324').hints.join()).not.toContain('生日');
  });
});

describe('a PIN made of what colleagues know', () => {
  const owner = { name: '李晓雯', phone: '0555-6201873', unit: '青禾县融媒体中心' };
  it.each([
    ['her name and a number', '李晓雯2026!'],
    ['her given name and a number', '晓雯-2026!'],
    ['her telephone number', '05556201873'],
    ['the end of it', 'x6201873'],
    ['her office', '青禾县融媒体中心'],
  ])('is refused for %s', (_name, pin) => {
    expect(checkPin(pin, owner)).toMatchObject({ ok: false });
    expect(checkPin(pin, owner).hints.join()).toContain('本人');
  });

  it('is not refused for somebody else', () => {
    expect(checkPin('河边四只鸭子晓雯', { name: '王强' }).ok).toBe(true);
    expect(checkPin('河边四只鸭子回家', owner).ok).toBe(true);
  });
});
