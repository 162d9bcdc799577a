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
