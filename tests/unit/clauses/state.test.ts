import { describe, expect, it } from 'vitest';
import { CLAUSE_LEVELS, type ClauseLevel } from '../../../utils/clauses/contract';
import type { ClauseFacts } from '../../../utils/clauses/facts';
import { said } from '../../../utils/clauses/said';
import { clauseCounts, clauseStates } from '../../../utils/clauses/state';
import { clauseTable, countsInWords } from '../../../utils/clauses/table';
import { stricterWith, valuesInForce } from '../../../utils/clauses/values';
import { unitPolicy } from '../../../utils/deadlines/unit-policy';
import { said as recordSaid } from '../../../utils/records/said';
import type { CarrierKey } from '../../../utils/regulations/carriers';
import type { Carrier, Regulation } from '../../../utils/regulations/contract';
import { ownRuleClauses } from '../../../utils/regulations/own/rule-clauses';
import { REGULATIONS, regulationsOf } from '../../../utils/regulations/registry';
import { figure } from '../../../utils/regulations/words';
import { toCsv } from '../../../utils/reports/csv';
import { DAY, NOW } from '../../support/clock';
import { say } from '../../support/said';
import { anOwnRegulation } from '../regulations/own';
import { clauseFacts, radarRow } from './facts';

/** A regulation of one clause with these carriers. */
const carriedBy = (...carriers: Carrier[]): Regulation =>
  anOwnRegulation({ clauses: [{ ...anOwnRegulation().clauses[0]!, carriers }], parameters: {} });
const stateOf = (regulation: Regulation, facts: ClauseFacts = clauseFacts()) => clauseStates(regulation, facts)[0]!;
const part = (key: CarrierKey) => {
  const [kind, ref] = key.split('.');
  return { kind, ref } as Carrier;
};
const check = (state: 'ok' | 'attention' | 'unknown', text: string) => ({
  clauses: ['own-2026#三·办理'],
  state,
  sentence: said('asWritten', { text }),
});

describe('how a part stands', () => {
  it.each<[CarrierKey, Partial<ClauseFacts>, ClauseLevel, string]>([
    ['guard.publish', {}, 'working', '3 个账号的发布均须签批齐全后放行'],
    ['guard.publish', { guarded: 0 }, 'off', '没有纳入管理的账号'],
    ['guard.stages', {}, 'working', '3 个环节（初审、复审、终审）'],
    [
      'guard.stages',
      { policy: { ...clauseFacts().policy, label: '精简审核（3人单位）', stages: ['初审', '终审'] } },
      'attention',
      '少于三审',
    ],
    ['guard.gates', {}, 'working', '五关'],
    ['guard.replies', {}, 'working', '1 个环节（审核）'],
    ['guard.content-class', {}, 'working', '各级适用同一流程'],
    ['guard.content-class', { policy: { ...clauseFacts().policy, byClass: 2 } }, 'working', '2 个审核流程'],
    ['guard.contractors', { roster: { active: 5, missing: [], contractors: 2 } }, 'working', '外包人员 2 人'],
    ['guard.emergency', { policy: { ...clauseFacts().policy, dutyDeclares: true } }, 'working', '终审或者值班人员声明'],
    ['guard.comment-result', {}, 'working', '空话不能办结'],
    ['register.accounts', {}, 'working', '人工对照'],
    ['register.accounts', { guarded: 0 }, 'unknown', '还没有登记账号'],
    ['register.accounts', { filings: [check('ok', '好。')] }, 'working', '已核对 1 项'],
    ['register.accounts', { filings: [check('ok', '好。'), check('unknown', '没有填写。')] }, 'unknown', '没有填写。'],
    [
      'register.accounts',
      { filings: [check('unknown', '没有填写。'), check('attention', '超出一个。'), check('attention', '又一个。')] },
      'attention',
      '超出一个。另有 1 项。',
    ],
    ['register.roster', {}, 'working', '各角色均有人承担'],
    [
      'register.roster',
      { roster: { active: 3, missing: ['final', 'duty'], contractors: 0 } },
      'attention',
      '缺少能签名的终审、值班',
    ],
    ['register.policy', {}, 'working', '审核制度已明确'],
    ['register.duty', {}, 'working', '现有人员值班'],
    ['register.duty', { duty: { onDuty: false, lastNoteAt: NOW, notes: 1 } }, 'attention', '目前无人接班'],
    ['register.duty', { duty: { onDuty: true, lastNoteAt: NOW - 3 * DAY, notes: 1 } }, 'attention', '已超过 2 天'],
    ['register.duty', { duty: { onDuty: true, lastNoteAt: null, notes: 0 } }, 'unknown', '没有读网记录'],
    ['register.comments', {}, 'working', '在办 4 条'],
    ['register.consulted', {}, 'working', '尚未发生'],
    ['register.consulted', { declarations: { count: 2, unconsulted: 1 } }, 'attention', '有 1 次没有登记会商单位'],
    ['register.consulted', { declarations: { count: 2, unconsulted: 0 } }, 'working', '均已登记'],
    ['register.duty-records', { records: 0 }, 'unknown', '没有登记履职事项'],
    ['register.documents', {}, 'working', '已登记制度文件 4 项'],
    [
      'register.documents',
      {
        office: {
          ...clauseFacts().office,
          attention: [
            {
              about: 'document',
              state: 'missing',
              title: recordSaid('document.missing', { document: recordSaid('document.emergency') }),
            },
          ],
        },
      },
      'unknown',
      '没有登记应急预案',
    ],
    [
      'register.credentials',
      {
        office: {
          ...clauseFacts().office,
          attention: [
            { about: 'credential', state: 'near', title: recordSaid('credential.change', { account: '甲' }) },
            { about: 'credential', state: 'late', title: recordSaid('credential.change', { account: '乙' }) },
          ],
        },
      },
      'attention',
      '“乙”的密码应当更换',
    ],
    [
      'register.inspections',
      {
        office: {
          ...clauseFacts().office,
          attention: [{ about: 'fix', state: 'near', title: recordSaid('fix.open', { found: '链接失效' }) }],
        },
      },
      'working',
      '已登记巡检 4 项。巡检问题尚未整改：链接失效。',
    ],
    [
      'register.inspections',
      { office: { ...clauseFacts().office, counts: { ...clauseFacts().office.counts, inspection: 0 } } },
      'unknown',
      '还没有登记巡检',
    ],
    ['register.faults', {}, 'working', '目前没有登记'],
    [
      'register.faults',
      {
        office: {
          ...clauseFacts().office,
          attention: [{ about: 'fault', state: 'late', title: recordSaid('fault.open', { where: '甲', what: '乙' }) }],
          counts: { ...clauseFacts().office.counts, fault: 3 },
        },
      },
      'attention',
      '1 项尚未纠正',
    ],
    ['register.retention', {}, 'working', '730 天后清除'],
    ['report.ledger', {}, 'working', '台账共 120 条'],
    ['report.sheet', {}, 'working', '审核登记表'],
    ['report.radar', { radar: [radarRow('updates', 'fine')] }, 'working', '目前正常'],
    [
      'report.radar',
      { radar: [radarRow('updates', 'breached'), radarRow('silence', 'near')] },
      'attention',
      '违反 1 项，临近 1 项',
    ],
    ['report.radar', { radar: [] }, 'unknown', '不能判断'],
    ['report.strays', {}, 'working', '没有待说明的发布'],
    ['report.strays', { strays: 100 }, 'attention', '100 条以上'],
    ['report.comment-times', {}, 'working', '中位用时'],
    ['report.comment-trend', {}, 'working', '负面留言'],
    ['report.open-comments', { comments: { open: 9, overdue: 2 } }, 'attention', '超期 2 条'],
    ['report.duty-notes', { duty: { onDuty: true, lastNoteAt: null, notes: 0 } }, 'unknown', '没有读网记录'],
    ['report.period', {}, 'working', '最近一次报告'],
    ['report.period', { lastReportAt: null }, 'unknown', '还没有生成过'],
    ['report.period', { lastReportAt: NOW - 40 * DAY }, 'attention', '已超过一个月'],
    ['report.opinion', {}, 'working', '已有重要舆情监测报告 1 份'],
    ['report.impostor', {}, 'working', '尚未使用'],
    ['reminder.incident-follow-up', {}, 'working', '没有须跟进的突发事件'],
    ['reminder.incident-follow-up', { radar: [radarRow('incident-follow-up', 'near')] }, 'attention', '临近 1 项'],
    ['reminder.yearly', {}, 'off', '没有规定年度次数'],
    ['reminder.yearly', { radar: [radarRow('training', 'unknown')] }, 'unknown', '尚无登记'],
    ['reminder.interpretation', {}, 'off', '没有规定'],
    ['reminder.interpretation', { radar: [radarRow('interpretation', 'breached')] }, 'attention', '违反 1 项'],
    ['reminder.repost', { radar: [radarRow('repost', 'unknown')] }, 'unknown', '尚无登记'],
    ['reminder.duty-alarm', { comments: { open: 3, overdue: 1 } }, 'attention', '目前超期 1 条'],
    ['reminder.reply-templates', {}, 'working', '已批准答复模板 2 个'],
    ['reminder.reply-templates', { templates: { approved: 0, all: 3 } }, 'unknown', '均未批准'],
    ['reminder.reply-templates', { templates: { approved: 0, all: 0 } }, 'unknown', '还没有答复模板'],
    ['reminder.source-check', {}, 'working', '来源核对'],
    ['reminder.correction', { corrections: 2 }, 'working', '已办理更正 2 次'],
  ])('%s with %j is %s', (key, change, level, words) => {
    const [standing] = stateOf(carriedBy(part(key)), clauseFacts(change)).carriers;
    expect(standing?.level).toBe(level);
    expect(say(standing!.text)).toContain(words);
    expect(say(standing!.text)).toMatch(/。$/);
    expect(standing?.route).toBeTruthy();
  });

  it('counts a clause with only a rule that the product no longer has as without effect', () => {
    const gone = { kind: 'rule', ref: 'taken-out' } as const;
    expect(stateOf(carriedBy(gone))).toMatchObject({ level: 'missing', group: 'missing' });
    // Beside something that works, the clause is carried by that, and still says what is missing.
    expect(stateOf(carriedBy(part('report.ledger'), gone))).toMatchObject({ level: 'missing', group: 'recorded' });
  });

  it('gives the reason of what is outside', () => {
    const state = stateOf(carriedBy({ kind: 'outside', reason: '经费由财务部门落实，不经过账号后台。' }));
    expect(state).toMatchObject({ level: 'outside', group: 'outside' });
    expect(state.carriers[0]).toMatchObject({ route: null });
    expect(say(state.carriers[0]!.text)).toBe('经费由财务部门落实，不经过账号后台。');
  });
});

describe('a clause carried by rules', () => {
  const rule = (id: string) => carriedBy({ kind: 'rule', ref: id });
  const off = clauseFacts().rules.map((one) => (one.id === 'shop-link' ? { ...one, severity: null } : one));

  it('says the level of each, or that it is off', () => {
    expect(stateOf(rule('shop-link'))).toMatchObject({ level: 'working', group: 'automatic' });
    expect(say(stateOf(rule('shop-link')).carriers[0]!.text)).toBe('启用，级别：禁止发布。');
    expect(stateOf(rule('shop-link'), clauseFacts({ rules: off }))).toMatchObject({ level: 'off' });
  });

  it('names the further rules that enforce it, those of own regulations among them', () => {
    const [shown] = clauseStates(regulationsOf(['jiangbei-2021'])[0]!, clauseFacts()).filter(
      ({ locator }) => locator === '三(五)·商业广告',
    );
    expect(shown?.carriers).toHaveLength(1);
    expect(shown?.further).toContain('购物链接与领券引导');
    expect(shown?.further).not.toContain('商业广告');
    expect(ownRuleClauses([anOwnRegulation(), ...REGULATIONS])).toEqual({ 'contact-bait': ['own-2026#五·广告'] });
  });
});

describe('a deadline', () => {
  const own = anOwnRegulation();
  const sample = regulationsOf(['gov-website-content-sample'])[0]!;
  const of = (regulation: Regulation, locator: string, facts: ClauseFacts) =>
    clauseStates(regulation, facts).find((state) => state.locator === locator)?.carriers[0];
  const textOf = (...where: Parameters<typeof of>) => say(of(...where)!.text);

  it('says the value in force and whose it is; a laxer clause says that it gives way', () => {
    const facts = clauseFacts({ regulations: regulationsOf(['gov-website-content-sample', 'own-2026'], [own]) });
    expect(textOf(own, '三·办理', facts)).toBe('现行时限：办理结果 3 个工作日内（own-2026#三·办理）。');
    expect(textOf(sample, '(四)·七个工作日', facts)).toBe(
      '现行时限：办理结果 3 个工作日内（own-2026#三·办理）。本条为 7 个工作日，从严执行。',
    );
  });

  it('says that the unit itself is stricter, or that nobody gives a figure', () => {
    const regulations = regulationsOf(['jiangbei-2021']);
    const stricter = clauseFacts({ deadlines: unitPolicy(regulations, { workingDays: 2 }) });
    expect(textOf(regulations[0]!, '三(七)·办理结果', stricter)).toContain('2 个工作日内（本单位自定）');
    const none = clauseFacts({ regulations: regulationsOf(['panjin-2019']) });
    expect(textOf(own, '三·办理', none)).toContain('扩展默认值');
  });

  it('needs somebody while comments are overdue', () => {
    const late = clauseFacts({ comments: { open: 5, overdue: 2 } });
    expect(of(regulationsOf(['jiangbei-2021'])[0]!, '三(七)·受理', late)).toMatchObject({ level: 'attention' });
  });

  it.each<[ClauseFacts['radar'], ClauseLevel, string]>([
    [[], 'unknown', '不能判断'],
    [[radarRow('silence', 'fine'), radarRow('silence-once', 'unknown')], 'working', '另有 1 项尚无登记'],
    [[radarRow('silence-once', 'breached')], 'attention', '违反 1 项'],
    [[radarRow('updates', 'breached')], 'unknown', '不能判断'],
  ])('of the radar stands as its rows %j', (radar, level, words) => {
    const yunhe = regulationsOf(['yunhe-2022'])[0]!;
    const standing = of(yunhe, '三(二)1·两周未更新', clauseFacts({ regulations: [yunhe], radar }));
    expect(standing?.level).toBe(level);
    expect(say(standing!.text)).toContain(
      '14 天未更新即视为停更（yunhe-2022#三(二)1·两周未更新）；单次停更不得超过 20 天',
    );
    expect(say(standing!.text)).toContain(words);
  });

  it('is off where no regulation in force gives a figure', () => {
    const yunhe = regulationsOf(['yunhe-2022'])[0]!;
    expect(of(yunhe, '三(二)1·两周未更新', clauseFacts())).toMatchObject({ level: 'off' });
  });
});

describe('all clauses', () => {
  it('have a level, a sentence for each carrier, and belong to one group', () => {
    for (const regulation of REGULATIONS) {
      const states = clauseStates(regulation, clauseFacts());
      expect(states).toHaveLength(regulation.clauses.length);
      for (const { level, carriers, ref } of states) {
        expect(CLAUSE_LEVELS, ref).toContain(level);
        for (const { text } of carriers) expect(say(text).length, ref).toBeGreaterThan(4);
      }
      const { total, automatic, recorded, outside, missing } = clauseCounts(states);
      expect(automatic + recorded + outside + missing).toBe(total);
    }
  });

  it('are counted: automatic, on record, outside, without effect', () => {
    const counts = (id: string) => {
      const { total, automatic, recorded, outside, missing } = clauseCounts(
        clauseStates(regulationsOf([id])[0]!, clauseFacts()),
      );
      return [total, automatic, recorded, outside, missing];
    };
    expect(Object.fromEntries(REGULATIONS.map(({ id }) => [id, counts(id)]))).toEqual({
      'panjin-2019': [31, 13, 15, 3, 0],
      'yanchi-2017': [42, 14, 14, 14, 0],
      'jiangbei-2021': [29, 13, 11, 5, 0],
      'yunhe-2022': [24, 3, 14, 7, 0],
      'gov-website-content-sample': [26, 5, 13, 8, 0],
    });
  });

  it('make a table that says everything of them', () => {
    const regulation = regulationsOf(['jiangbei-2021'])[0]!;
    const states = clauseStates(regulation, clauseFacts());
    const table = clauseTable({
      unit: '青禾县融媒体中心',
      regulations: [{ regulation, states }],
      counts: clauseCounts(states),
      carrierName: (carrier) => (carrier.kind === 'outside' ? '' : carrier.ref),
      say,
      now: NOW,
    });
    expect(table.rows).toHaveLength(29);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const csv = toCsv(table);
    for (const { quote } of regulation.clauses) expect(csv).toContain(quote);
    expect(table.notes.join()).toContain(countsInWords(clauseCounts(states)));
  });
});

describe('values in force', () => {
  const own = anOwnRegulation();

  it('name whose each is and what it beat; the unit and the defaults count too', () => {
    const regulations = regulationsOf(['jiangbei-2021', 'own-2026', 'yunhe-2022'], [own]);
    const values = valuesInForce(regulations, unitPolicy(regulations, { acknowledgeHours: 0.5 }));
    expect(values.map(({ figure: shown }) => say(shown))).toEqual([
      '受理 0.5 小时内',
      '办理结果 3 个工作日内',
      '每周更新不少于 3 次',
      '14 天未更新即视为停更',
      '单次停更不得超过 20 天',
      '突发事件 2 小时内发布',
      '账号总数不超过 10 个',
      '集中培训每年不少于 1 次',
      '审核环节（不含校对）不少于 3 个',
    ]);
    expect(values[0]).toMatchObject({
      sources: [{ kind: 'unit' }],
      laxer: [{ figure: figure('acknowledgeHours', 1) }],
    });
    expect(values[1]?.laxer).toMatchObject([
      { source: { clause: 'jiangbei-2021#三(七)·办理结果' }, figure: figure('resolveWorkingDays', 5) },
    ]);
  });

  it('leave an extension out where the strictest allows none', () => {
    const both = regulationsOf(['gov-website-content-sample', 'jiangbei-2021']);
    const words = (ids: readonly Regulation[]) => valuesInForce(ids, unitPolicy(ids)).map(({ parameter }) => parameter);
    expect(words(both)).not.toContain('extendedWorkingDays');
    expect(words(regulationsOf(['gov-website-content-sample']))).toContain('extendedWorkingDays');
  });

  it('say beforehand what another regulation would make stricter', () => {
    expect(stricterWith(own, regulationsOf(['jiangbei-2021']))).toEqual([
      {
        parameter: 'resolveWorkingDays',
        before: figure('resolveWorkingDays', 5),
        after: figure('resolveWorkingDays', 3),
      },
    ]);
    expect(stricterWith(own, regulationsOf(['panjin-2019']))).toEqual([
      { parameter: 'resolveWorkingDays', before: null, after: figure('resolveWorkingDays', 3) },
    ]);
    const laxer = anOwnRegulation({ parameters: { resolveWorkingDays: { value: 9, clause: '三·办理' } } });
    expect(stricterWith(laxer, regulationsOf(['jiangbei-2021']))).toEqual([]);
  });
});
