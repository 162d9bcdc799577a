import { emptyControl } from '../../../../utils/domain/inspection';
import { type ExampleSetting, raises, silent } from '../../../support/rule-tester';

const setting: ExampleSetting = {
  context: {
    control: {
      ...emptyControl(),
      banned: [
        { word: '土政策', severity: 'warn', note: '改用“地方规定”' },
        { word: '钉子户', severity: 'block', note: '' },
        { word: '刁民', severity: 'block', note: '任何情形下不得使用。' },
        { word: '临时工', severity: 'hint', note: '' },
        { word: 'ppt', severity: 'hint', note: '' },
      ],
    },
  },
};

export default [
  raises('word', '有群众反映个别村存在土政策，镇政府已派人核实。', ['土政策'], setting),
  raises('word', '街道工作人员上门做钉子户的工作。', ['钉子户'], setting),
  raises('word', '把反映问题的群众说成刁民，伤了干群感情。', ['刁民'], setting),
  raises('word', '涉事人员系临时工，已解除合同。', ['临时工'], setting),
  raises('word', '请各单位于周五前报送PPT。', ['PPT'], setting),
  raises('word', '个别钉\u200b子户拒绝签约。', ['钉\u200b子户'], setting),
  raises('word', '个别釘子戶拒绝签约。', ['釘子戶'], setting),
  raises(['word', 'word'], '土政策不可取。\n临时工也要管好。', ['土政策', '临时工'], setting),
  raises(['word', 'word'], '钉子户和钉子户之间也有矛盾。', ['钉子户', '钉子户'], setting),
  raises('word', '', ['土政策'], { ...setting, article: { title: '严禁土政策' } }),
  silent('有群众反映个别村存在地方规定不一致的情况。', setting),
  silent('本土政策研究中心发布年度报告。'),
  silent('街道工作人员上门做未签约住户的工作。', setting),
  silent('钉子、户外用品请分类摆放。', setting),
  silent('涉事人员系临时聘用工作人员。', setting),
  silent('个别村存在土政策。', { context: { control: emptyControl() } }),
  silent('钉子户、刁民等词不得使用。', { context: {} }),
  silent('appt 系统今日维护。', setting),
];
