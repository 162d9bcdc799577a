import { describe, expect, it } from 'vitest';
import { defaultContext } from '../../../utils/inspection/context';
import { inspect } from '../../../utils/inspection/inspect';
import {
  maskAddress,
  maskCard,
  maskIdentity,
  maskName,
  maskPhone,
  maskPlate,
} from '../../../utils/inspection/support/masking';
import { draftOf, EXAMPLE_NOW } from '../../support/rule-tester';

describe('official masked forms', () => {
  it.each([
    [maskPhone, '13800138000', '138****8000'],
    [maskPhone, '8613800138000', '86138****8000'],
    [maskIdentity, '110101199003070011', '11*************011'],
    [maskIdentity, '11010119900315002x', '11*************02X'],
    [maskIdentity, '330102750228331', '33**********331'],
    [maskIdentity, 'e12345678', 'E*****678'],
    [maskCard, '6222020200012345670', '***************5670'],
    [maskPlate, '辽k12345', '辽K·***45'],
    [maskPlate, '京ad12345', '京A·****45'],
    [maskName, '李明', '李某'],
    [maskName, '王小明', '王某某'],
    [maskName, '欧阳明月', '欧阳某某'],
    [maskAddress, '幸福镇阳光小区3栋2单元501室', '幸福镇'],
    [maskAddress, '清河县城关街道和平路8号院2号楼302室', '清河县城关街道'],
    [maskAddress, '清河县大河乡东村3组15号', '清河县大河乡'],
    [maskAddress, '清河县阳光花园5号楼301室', '清河县'],
    [maskAddress, '东湖区翠苑小区12幢402室', '东湖区'],
    [maskAddress, '阳光小区3-2-501', '某小区'],
    [maskAddress, '镇东小区3栋501室', '某小区'],
    [maskAddress, '东村3组15号', '某村'],
  ])('%o writes %s as %s', (mask, given, masked) => {
    expect(mask(given)).toBe(masked);
  });
});

describe('one-click masking', () => {
  it.each([
    ['张小三，家住幸福镇阳光小区3栋2单元501室。', '张小三，家住幸福镇。'],
    ['李某驾驶辽K12345小型轿车逆行。', '李某驾驶辽K·***45小型轿车逆行。'],
    ['患者张小三，确诊为肺结核。', '患者张某某，确诊为肺结核。'],
    ['学生王小明被同班同学殴打。', '学生王某某被同班同学殴打。'],
    ['卡号：6222020200012345670', '卡号：***************5670'],
    ['举报人李小明反映该厂夜间偷排污水。', '举报人李某某反映该厂夜间偷排污水。'],
    ['失主王先生，+86 138-0013-8000', '失主王先生，+86 138****8000'],
    ['护照号码：E12345678，请本人领取。', '护照号码：E*****678，请本人领取。'],
  ])('%s', (text, masked) => {
    const context = defaultContext(EXAMPLE_NOW, ['清河县人民政府']);
    const guarded = (body: string) =>
      inspect(draftOf({ text: body }), context).findings.filter(({ gate }) => gate === 'secrecy');
    const found = guarded(text).sort((a, b) => b.start - a.start);
    expect(found.length).toBeGreaterThan(0);
    const fixed = found.reduce((out, { start, end, fix }) => out.slice(0, start) + (fix ?? '?') + out.slice(end), text);
    expect(fixed).toBe(masked);
    expect(guarded(masked)).toEqual([]);
  });
});
