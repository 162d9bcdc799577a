import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../utils/source-check/compare';

const body = (text: string) => ({ title: '', body: text });
/** Differences as `kind category source→draft`. */
function differences(source: string, draft: string): string[] {
  return compareWithSource(body(source), body(draft)).differences.map(
    ({ kind, category, source: s, draft: d }) => `${kind} ${category} ${s?.text ?? ''}→${d?.text ?? ''}`,
  );
}

describe('the same fact written in another way is no difference', () => {
  it.each<[string, string, string]>([
    ['a text and itself', '全县培训3.6万人，完成率98%。', '全县培训3.6万人，完成率98%。'],
    ['万 and digits', '全县共培训3.6万人次，发放补贴。', '全县共培训36000人次，发放补贴。'],
    ['thousands marks', '全县共培训36,000人，发放补贴。', '全县共培训36000人，发放补贴。'],
    ['Chinese digits', '全县共培训三万六千人，发放补贴。', '全县共培训3.6万人，发放补贴。'],
    ['full-width digits', '全县共培训３６０００人，发放补贴。', '全县共培训36000人，发放补贴。'],
    ['亿 and 万', '项目总投资1.2亿元，工期两年。', '项目总投资12000万元，工期2年。'],
    ['亿元 without 元', '全年实现产值35.6亿元，再创新高。', '全年实现产值35.6亿，再创新高。'],
    ['名 and 人', '共招聘教师120名，充实基层。', '共招聘教师120人，充实基层。'],
    ['公里 and 千米', '新建公路12公里，方便出行。', '新建公路12千米，方便出行。'],
    ['米 and 公里', '整治河道长500米，岸线变美。', '整治河道长0.5公里，岸线变美。'],
    ['百分之 and %', '覆盖面达到百分之九十八点五，群众满意。', '覆盖面达到98.5%，群众满意。'],
    ['full-width %', '覆盖面达到98.5％，群众满意。', '覆盖面达到98.5%，群众满意。'],
    ['approximate', '约3.6万人参加了这次长跑活动。', '35982人参加了这次长跑活动。'],
    ['多', '活动吸引群众3600多人到场参加。', '活动吸引群众3652人到场参加。'],
    ['year in Chinese', '二〇二六年十一月二十二日正式施行。', '2026年11月22日正式施行。'],
    ['year left out', '大会定于2026年11月22日召开。', '大会定于11月22日召开。'],
    ['slash date', '大会定于11月22日召开。', '大会定于11/22召开。'],
    ['ISO date', '公示时间自2026年11月22日起。', '公示时间自2026-11-22起。'],
    ['day range', '展览时间为11月22日至25日。', '展览时间为11月22—25日。'],
    ['号 and 日', '11月22日上午停水。', '11月22号上午停水。'],
    ['afternoon', '会议于下午2时30分开始。', '会议于14:30开始。'],
    ['点半', '会议于上午九点半开始。', '会议于9:30开始。'],
    ['time range', '窗口开放时间为下午2:30—5:30。', '窗口开放时间为14:30—17:30。'],
    ['phone with marks', '咨询电话：0578-2345678。', '咨询电话：（0578）2345678。'],
    ['phone without area code', '咨询电话：0578-2345678。', '咨询电话：2345678。'],
    ['mobile with spaces', '值班电话138 0013 8000，全天接听。', '值班电话13800138000，全天接听。'],
    ['brackets of a document number', '根据国办发〔2026〕3号文件要求办理。', '根据国办发[2026]3号文件要求办理。'],
    [
      'sentences in another order',
      '全县培训3.6万人。发放补贴120万元。11月22日开始报名。',
      '11月22日开始报名。全县培训3.6万人。发放补贴120万元。',
    ],
    [
      'two sentences made one',
      '全县共培训农民3.6万人。发放培训补贴120万元。',
      '全县共培训农民3.6万人，发放培训补贴120万元。',
    ],
    [
      'one sentence made two',
      '全县共培训农民3.6万人，发放培训补贴120万元，惠及85个村。',
      '全县共培训农民3.6万人。发放培训补贴120万元，惠及85个村。',
    ],
    ['list marks', '1. 携带身份证\n2. 填写申请表\n3. 提交材料', '（一）携带身份证\n（二）填写申请表\n（三）提交材料'],
    ['numbered with circles', '①携带身份证\n②填写申请表', '1、携带身份证\n2、填写申请表'],
    ['order of an enumeration', '东街投入30万元，西街投入50万元。', '西街投入50万元，东街投入30万元。'],
    ['line breaks', '全县共培训3.6万人，\n发放补贴120万元。', '全县共培训3.6万人，发放补贴120万元。'],
    ['said once instead of twice', '共120人参加。这120人来自各乡镇。', '共120人参加，来自各乡镇。'],
    ['a post left out', '县长张明介绍了有关情况。', '张明介绍了有关情况。'],
    ['another verb behind a name', '县长张明要求抓好落实。', '县长张明强调抓好落实。'],
    ['words with digits in them', '进一步统一思想，十分重视三农工作。', '统一思想，重视农业农村工作。'],
    [
      'an institution read with words before it',
      '记者从青禾县教育局获悉，报名开始。',
      '青禾县教育局发布消息，报名开始。',
    ],
    ['a name of technology', '建设5G基站，推广H5页面应用。', '推广H5页面应用，建设5G基站。'],
    ['天 and 小时', '办理时限缩短为2天以内。', '办理时限缩短为48小时以内。'],
    ['an address of a page', '详情见https://www.example.gov.cn/2026/11/22/a1.html。', '详情见官网。'],
  ])('%s', (_name, source, draft) => {
    expect(differences(source, draft)).toEqual([]);
  });
});

describe('facts that differ', () => {
  it.each<[string, string, string, string[]]>([
    ['a number', '全县共培训3.6万人，发放补贴。', '全县共培训3.8万人，发放补贴。', ['conflict number 3.6万人→3.8万人']],
    ['a lost 万', '全县共培训3.6万人，发放补贴。', '全县共培训3.6人，发放补贴。', ['conflict number 3.6万人→3.6人']],
    ['money', '项目总投资1.2亿元，工期两年。', '项目总投资1.2万元，工期两年。', ['conflict money 1.2亿元→1.2万元']],
    ['a percentage', '覆盖面达到98.5%，群众满意。', '覆盖面达到95.8%，群众满意。', ['conflict percent 98.5%→95.8%']],
    ['points', '增速回落3个百分点，总体平稳。', '增速回落3%，总体平稳。', ['conflict percent 3个百分点→3%']],
    ['a unit', '种植面积36公顷，长势良好。', '种植面积36亩，长势良好。', ['conflict number 36公顷→36亩']],
    ['what is counted', '受益群众达到36户，反响热烈。', '受益群众达到36人，反响热烈。', ['conflict number 36户→36人']],
    ['a day', '大会定于11月22日召开。', '大会定于11月23日召开。', ['conflict date 11月22日→11月23日']],
    [
      'a year',
      '办法自2026年11月22日起施行。',
      '办法自2025年11月22日起施行。',
      ['conflict date 2026年11月22日→2025年11月22日'],
    ],
    ['a time', '会议于下午2时30分开始。', '会议于下午3时30分开始。', ['conflict time 下午2时30分→下午3时30分']],
    ['morning and afternoon', '会议于上午9:00开始。', '会议于晚上9:00开始。', ['conflict time 上午9:00→晚上9:00']],
    ['a phone', '咨询电话：0578-2345678。', '咨询电话：0578-2345687。', ['conflict phone 0578-2345678→0578-2345687']],
    [
      'a document number',
      '根据国办发〔2026〕3号文件要求办理。',
      '根据国办发〔2026〕8号文件要求办理。',
      ['conflict document 国办发〔2026〕3号→国办发〔2026〕8号'],
    ],
    [
      'the office of a document',
      '根据国办发〔2026〕3号文件要求办理。',
      '根据国发〔2026〕3号文件要求办理。',
      ['conflict document 国办发〔2026〕3号→国发〔2026〕3号'],
    ],
    ['a person', '县长张明出席活动并讲话。', '县长张民出席活动并讲话。', ['conflict person 张明→张民']],
    ['a longer name', '局长李建国介绍了情况。', '局长李建军介绍了情况。', ['conflict person 李建国→李建军']],
    [
      'an institution',
      '活动由青禾县教育局主办，多个单位参加。',
      '活动由青云县教育局主办，多个单位参加。',
      ['conflict institution 青禾县教育局→青云县教育局'],
    ],
    [
      'a title',
      '会议学习了《青禾县供水管理办法》全文。',
      '会议学习了《青禾县供水管理条例》全文。',
      ['conflict title 《青禾县供水管理办法》→《青禾县供水管理条例》'],
    ],
    [
      'two values that changed places',
      '东街改造投入资金30万元。西街绿化投入资金50万元。',
      '东街改造投入资金50万元。西街绿化投入资金30万元。',
      ['conflict money 30万元→50万元', 'conflict money 50万元→30万元'],
    ],
    [
      'one of several in a sentence',
      '全县建成公园12个、绿道35公里、停车位860个。',
      '全县建成公园12个、绿道53公里、停车位860个。',
      ['conflict number 35公里→53公里'],
    ],
    [
      'in sentences that moved',
      '全县共培训农民3.6万人。发放培训补贴120万元。',
      '发放培训补贴150万元。全县共培训农民3.6万人。',
      ['conflict money 120万元→150万元'],
    ],
    [
      'one of two places of a number',
      '组建500个战斗小组，建立500个战斗方阵。',
      '组建500个战斗小组，建立600个战斗方阵。',
      ['conflict number 500个→600个'],
    ],
    ['only in the draft', '欢迎广大市民前来参观。', '欢迎广大市民前来参观，门票30元。', ['added money →30元']],
    ['only in the source', '欢迎广大市民前来参观，门票30元。', '欢迎广大市民前来参观。', ['missing money 30元→']],
    ['a five-year plan', '“十四五”期间建成学校多所。', '“十五五”期间建成学校多所。', ['conflict number 十四五→十五五']],
  ])('%s', (_name, source, draft, wanted) => {
    expect(differences(source, draft)).toEqual(wanted);
  });
});

describe('places', () => {
  it('are offsets into the draft, with the words beside them', () => {
    const text = '第一段没有数字。\n全县共培训３.８万人，发放补贴。';
    const [found] = compareWithSource(body('全县共培训3.6万人，发放补贴。'), body(text)).differences;
    const { start, end } = found!.draft!;
    expect(text.slice(start, end)).toBe('３.８万人');
    expect(found!.draft).toMatchObject({ field: 'body', before: '全县共培训', after: '，发放补贴。' });
  });

  it('of one value said several times are listed once', () => {
    const wanted = compareWithSource(body('欢迎参观。'), body('门票30元。票价30元。')).differences;
    expect(wanted.map((d) => d.draft?.start)).toEqual([2]);
  });
});

describe('headlines', () => {
  const LINE = '青禾县图书馆新馆今日开馆迎客';
  it.each<[string, string, string, string, string]>([
    ['same', LINE, '', LINE, ''],
    ['same', `${LINE}_青禾县人民政府`, '', LINE, ''],
    ['same', `${LINE} - 青禾新闻网`, '', LINE, ''],
    ['same', `青禾县图书馆新馆今日开馆，迎客`, '', LINE, ''],
    ['same', LINE, '', '', `【${LINE}】今天上午……`],
    ['changed', LINE, '', '重磅！图书馆开馆了', ''],
    ['absent', LINE, '', '', '今天上午，新馆开馆。'],
    ['unknown', '', '今天上午，新馆开馆。', LINE, ''],
  ])('%s: %s | %s and %s | %s', (state, title, text, ourTitle, ourText) => {
    const result = compareWithSource({ title, body: text }, { title: ourTitle, body: ourText });
    expect(result.headline.state).toBe(state);
  });
});

describe('related', () => {
  it('is near nothing when the wrong source was chosen, and full for the same text', () => {
    const text = '全县共培训农民3.6万人。发放培训补贴120万元。';
    expect(compareWithSource(body('今日多云转晴，最高气温25度。'), body(text)).related).toBe(0);
    expect(compareWithSource(body(text), body(text))).toMatchObject({ related: 1, agreed: 2 });
    expect(compareWithSource(body(text), body('')).related).toBe(0);
    const longer = `${text}${'欢迎广大市民前来报名。'.repeat(30)}`;
    expect(compareWithSource(body(longer), body(text)).related).toBe(1);
    expect(compareWithSource(body(text), body(longer)).related).toBe(1);
  });
});
