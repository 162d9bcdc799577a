import { expect, it } from 'vitest';
import { inspect } from '../../../utils/inspection/inspect';
import { fieldsOf } from '../../../utils/replies/fields';
import { dayInWords, filled } from '../../../utils/replies/fill';
import { TEMPLATE_SEEDS } from '../../../utils/replies/seeds';
import { aDraft, aUnit } from '../../support/builders';
import { NOW } from '../../support/clock';
import '../../support/use-word-data';
import { TODAY } from './templates';

const SAMPLES: Readonly<Record<string, string>> = {
  承办部门: '县交通运输局',
  主管部门: '县教育局',
  联系电话: '0555-0000001',
  事项: '城东路路灯不亮问题',
  办理结果: '已于3月16日修复',
  延期原因: '更换设备需要采购',
};

it.each(TEMPLATE_SEEDS.map((seed) => [seed.title, seed.text] as const))(
  '%s is clean when it is filled in',
  (_title, text) => {
    const days = fieldsOf({ text, choices: {} }).flatMap(({ name, kind }) =>
      kind === 'date' ? [[name, dayInWords(TODAY)]] : [],
    );
    const body = filled(text, { ...SAMPLES, ...Object.fromEntries(days) });
    expect(body).not.toMatch(/[〔〕]/);
    const draft = aDraft({ kind: 'reply', visibility: '', article: { body } });
    const unit = aUnit();
    const context = {
      now: NOW,
      ownNames: [unit.name],
      allowedSources: [],
      allowedDomains: [],
      regulations: unit.regulations,
    };
    expect(inspect(draft, context).findings.map(({ rule, text: words }) => [rule, words])).toEqual([]);
  },
);
