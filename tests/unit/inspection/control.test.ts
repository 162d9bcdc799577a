import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../utils/domain/finding';
import { emptyControl, type FalseAlarm, type InspectionControl } from '../../../utils/domain/inspection';
import { lineSurroundings } from '../../../utils/domain/surroundings';
import { applyControl, effectiveSeverity, floorOf, type RuleStanding } from '../../../utils/inspection/control';
import { RULES } from '../../../utils/inspection/registry';
import { aFinding } from '../../support/builders';

type Known = RuleStanding & { readonly id: string };
const rule = (change: Partial<Known> = {}): Known => ({
  id: 'selling',
  severity: 'block',
  outcome: 'violation',
  clauses: ['panjin-2019#三(二)·商业广告', 'jiangbei-2021#三(五)·商业广告'],
  ...change,
});
const control = (change: Partial<InspectionControl>): InspectionControl => ({ ...emptyControl(), ...change });
const off = { enabled: false, severity: null };

describe('floorOf', () => {
  it.each([
    ['a violation under a clause of a chosen regulation', rule(), ['panjin-2019'], 'panjin-2019#三(二)·商业广告'],
    [
      'the first chosen regulation that has one',
      rule(),
      ['yunhe-2022', 'jiangbei-2021', 'panjin-2019'],
      'jiangbei-2021#三(五)·商业广告',
    ],
    ['a 须说明 violation', rule({ severity: 'warn' }), ['panjin-2019'], 'panjin-2019#三(二)·商业广告'],
    ['no chosen regulation', rule(), [], null],
    ['a regulation that does not demand it', rule(), ['yanchi-2017'], null],
    ['an id that only begins like a chosen one', rule(), ['panjin'], null],
    ['a matter for judgement', rule({ outcome: 'needs-review' }), ['panjin-2019'], null],
    ['a hint', rule({ severity: 'hint' }), ['panjin-2019'], null],
  ])('%s', (_name, given, regulations, clause) => {
    expect(floorOf(given, regulations)?.clause ?? null).toBe(clause);
  });
});

describe('effectiveSeverity', () => {
  it.each<[string, Known, InspectionControl['rules'], string[], Severity | null]>([
    ['as shipped', rule(), {}, [], 'block'],
    ['switched off', rule(), { selling: off }, [], null],
    [
      'switched off below the floor',
      rule(),
      { selling: { enabled: false, severity: 'hint' } },
      ['panjin-2019'],
      'warn',
    ],
    ['switched off at a floor, own severity', rule(), { selling: off }, ['panjin-2019'], 'block'],
    ['lowered', rule(), { selling: { enabled: true, severity: 'hint' } }, [], 'hint'],
    ['lowered to the floor', rule(), { selling: { enabled: true, severity: 'warn' } }, ['panjin-2019'], 'warn'],
    ['lowered below the floor', rule(), { selling: { enabled: true, severity: 'hint' } }, ['panjin-2019'], 'warn'],
    ['raised', rule({ severity: 'hint' }), { selling: { enabled: true, severity: 'block' } }, ['panjin-2019'], 'block'],
    ['another rule is switched off', rule(), { other: off }, [], 'block'],
    ['a rule called like a part of every object', rule({ id: 'constructor' }), {}, [], 'block'],
  ])('%s', (_name, given, rules, regulations, wanted) => {
    expect(effectiveSeverity(given, { rules }, regulations)).toBe(wanted);
  });

  it('no setting brings a shipped rule below what a chosen regulation demands', () => {
    const regulations = ['panjin-2019', 'jiangbei-2021', 'yanchi-2017', 'yunhe-2022', 'gov-website-content-sample'];
    const floored = RULES.filter((r) => floorOf(r, regulations));
    expect(floored.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(
        fc.constantFrom(...floored),
        fc.boolean(),
        fc.constantFrom<(Severity | null)[]>('block', 'warn', 'hint', null),
        (shipped, enabled, severity) => {
          const found = effectiveSeverity(shipped, { rules: { [shipped.id]: { enabled, severity } } }, regulations);
          expect(['block', 'warn']).toContain(found);
        },
      ),
    );
  });
});

describe('applyControl', () => {
  const text = '第一行没有问题。\n欢迎订购本地大米，订购热线见下方。\n第三行。';
  const at = text.indexOf('订购本地大米');
  const found = (change: Partial<Finding> = {}): Finding =>
    aFinding({
      rule: 'selling',
      severity: 'block',
      start: at,
      end: at + 6,
      text: '订购本地大米',
      clause: 'panjin-2019#三(二)·商业广告',
      ...change,
    });
  const apply = (
    findings: readonly Finding[],
    change: Partial<InspectionControl>,
    regulations: string[] = [],
    known: Known = rule(),
  ) => applyControl(findings, { control: control(change), regulations }, () => text, new Map([[known.id, known]]));
  const alarm = (change: Partial<FalseAlarm> = {}): FalseAlarm => ({
    rule: 'selling',
    text: '订购本地大米',
    ...lineSurroundings(text, at, at + 6),
    ...change,
  });

  it('without control or with an empty one nothing changes', () => {
    const all = [found(), found({ rule: 'unknown' })];
    expect(applyControl(all, {}, () => text)).toEqual(all);
    expect(apply(all, {})).toEqual(all);
  });

  it('a rule that is switched off gives nothing; others go on', () => {
    const other = found({ rule: 'unknown' });
    expect(apply([found(), other], { rules: { selling: off } })).toEqual([other]);
  });

  it("a clause of the unit's own regulation demands a rule like any other", () => {
    const settings = { control: control({ rules: { selling: off } }), regulations: ['own-2026'] };
    const apply = (ownClauses?: Record<string, string[]>) =>
      applyControl([found()], { ...settings, ownClauses }, () => text, new Map([['selling', rule()]]));
    expect(apply()).toEqual([]);
    expect(apply({ other: ['own-2026#五·广告'] })).toEqual([]);
    expect(apply({ selling: ['own-2027#五·广告'] })).toEqual([]);
    expect(apply({ selling: ['own-2026#五·广告'] })).toEqual([found()]);
  });

  it('a changed severity replaces the own one, and what the rule softened stays soft', () => {
    const soft = found({ severity: 'hint', outcome: 'needs-review' });
    const rules = (severity: Severity) => ({ rules: { selling: { enabled: true, severity } } });
    expect(apply([found(), soft], rules('warn')).map((f) => f.severity)).toEqual(['warn', 'hint']);
    expect(apply([found({ severity: 'warn' })], rules('hint')).map((f) => f.severity)).toEqual(['hint']);
    const gentle = rule({ severity: 'warn' });
    expect(apply([found({ severity: 'warn' }), soft], rules('block'), [], gentle).map((f) => f.severity)).toEqual([
      'block',
      'hint',
    ]);
  });

  it.each<[string, Partial<InspectionControl>, boolean]>([
    ['a phrase around the finding', { allowed: ['欢迎订购本地大米'] }, true],
    ['exactly the finding', { allowed: ['订购本地大米'] }, true],
    ['a part of the finding only', { allowed: ['本地大米'] }, false],
    ['a phrase that only overlaps', { allowed: ['欢迎订购本地'] }, false],
    ['a phrase that stands elsewhere', { allowed: ['没有问题'] }, false],
    ['a phrase up to the end of the text', { allowed: [text.slice(at)] }, true],
    ['a phrase longer than the text', { allowed: [`${text}${text}`] }, false],
    ['the same passage in the same surroundings', { falseAlarms: [alarm()] }, true],
    ['another rule', { falseAlarms: [alarm({ rule: 'other' })] }, false],
    ['another passage', { falseAlarms: [alarm({ text: '订购热线' })] }, false],
    ['other words before it', { falseAlarms: [alarm({ before: '请' })] }, false],
    ['other words after it', { falseAlarms: [alarm({ after: '，' })] }, false],
  ])('%s', (_name, change, silenced) => {
    expect(apply([found()], change)).toEqual(silenced ? [] : [found()]);
  });

  it('surroundings end with the line, so that edits elsewhere do not bring an alarm back', () => {
    expect(alarm()).toMatchObject({ before: '欢迎', after: '，订购热线见下方。' });
  });

  it.each(['allowed', 'false-alarm'] as const)(
    'a 禁止发布 violation that a chosen regulation demands is softened by %s, never silenced',
    (excused) => {
      const change = excused === 'allowed' ? { allowed: ['订购本地大米'] } : { falseAlarms: [alarm()] };
      const left = apply([found()], change, ['panjin-2019']);
      expect(left).toEqual([{ ...found(), severity: 'warn', outcome: 'needs-review', excused }]);
      // Lowering the rule first is no way around it.
      const lowered = { ...change, rules: { selling: { enabled: true, severity: 'warn' as const } } };
      expect(apply([found()], lowered, ['panjin-2019'])).toEqual(left);
      // What the rule itself leaves to judgement may be silenced.
      expect(apply([found({ severity: 'warn', outcome: 'needs-review' })], change, ['panjin-2019'])).toEqual([]);
    },
  );

  it('a finding about a whole field is never silenced by a phrase', () => {
    const whole = found({ start: 0, end: 0, text: '' });
    expect(apply([whole], { allowed: [text], falseAlarms: [alarm()] })).toEqual([whole]);
  });

  it('finds every phrase that a plain search would find around a finding', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 2, maxLength: 6 }), { maxLength: 4 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 3 }),
        (body, allowed, from, length) => {
          const start = Math.min(from, body.length - 1);
          const end = Math.min(body.length, start + length);
          const one = found({ start, end, text: body.slice(start, end) });
          const plain = allowed.some((phrase) => {
            for (let i = body.indexOf(phrase); i >= 0; i = body.indexOf(phrase, i + 1)) {
              if (i <= start && i + phrase.length >= end) return true;
            }
            return false;
          });
          const left = applyControl(
            [one],
            { control: control({ allowed }) },
            () => body,
            new Map([['selling', rule()]]),
          );
          expect(left.length).toBe(plain ? 0 : 1);
        },
      ),
    );
  });
});
