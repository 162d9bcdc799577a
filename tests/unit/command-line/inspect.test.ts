import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readLine } from '../../../utils/command-line/input';
import { runInspect } from '../../../utils/command-line/inspect';
import { EXAMPLE_NOW } from '../../support/rule-tester';

const folder = mkdtempSync(join(tmpdir(), 'sanshen-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: readonly string[], stdin = '') {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runInspect({
    args,
    now: EXAMPLE_NOW,
    language: null,
    readStdin: async () => stdin,
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
  });
  return {
    code,
    errors,
    raw: out,
    answers: out.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)),
  };
}

const CLEAN = '县政府召开常务会议，研究部署岁末年初安全生产工作。';
const BLOCKED = '身份证号：11010519491231002X。';
const line = (value: unknown): string => JSON.stringify(value);

describe('the inspect command', () => {
  it('answers one line a draft, in order, and exits with 1 when something must not be published', async () => {
    const { code, answers } = await run([], `${line({ id: 'a', text: CLEAN })}\n\n${line({ id: 7, text: BLOCKED })}\n`);
    expect(answers.map((answer) => answer.id)).toEqual(['a', '7']);
    expect(answers[0].findings).toEqual([]);
    expect(answers[1].findings[0]).toMatchObject({ rule: 'identity-number', severity: 'block', field: 'body' });
    expect(answers.every((answer) => typeof answer.ms === 'number')).toBe(true);
    expect(code).toBe(1);
  });

  it('exits with 0 when nothing is blocked', async () => {
    expect((await run([], line({ id: 'a', text: CLEAN }))).code).toBe(0);
  });

  it('gives UTF-16 offsets into the field that is named', async () => {
    const text = `😀 ${BLOCKED}`;
    const { answers } = await run(['--format', 'jsonl'], line({ id: 'a', fields: { title: CLEAN, body: text } }));
    const [finding] = answers[0].findings;
    expect(text.slice(finding.start, finding.end)).toBe(finding.text);
    expect(finding.text).toContain('11010519491231002X');
  });

  it.each([
    ['{"id":"a","text":"好"', '不是有效的 JSON'],
    ['{"id":"a"}', '缺少正文'],
    ['{"text":"好"}', 'id'],
    ['{"id":"a","text":5}', 'text'],
    ['[1,2]', '不符合格式'],
    ['{"id":"a","fields":{"title":"标题"}}', 'fields.body'],
  ])('names the line that cannot be used and exits with 2: %s', async (bad, problem) => {
    const { code, errors, answers } = await run(
      ['--format', 'jsonl'],
      `${line({ id: 'a', text: CLEAN })}\n${bad}\n${line({ id: 'b', text: BLOCKED })}`,
    );
    expect(code).toBe(2);
    expect(errors.join('\n')).toMatch(/第 2 行/u);
    expect(errors.join('\n')).toContain(problem);
    expect(answers.map((answer) => answer.id)).toEqual(['a', 'b']);
  });

  it('reads plain text files and standard input, and files of both kinds in one call', async () => {
    const plain = join(folder, 'post.txt');
    const lines = join(folder, 'drafts.jsonl');
    writeFileSync(plain, `\ufeff${BLOCKED}`);
    writeFileSync(lines, `\ufeff${line({ id: 'x', text: CLEAN })}\r\n`);
    const { code, answers } = await run([plain, lines]);
    expect(answers.map((answer) => answer.id)).toEqual(['post.txt', 'x']);
    expect(answers[0].findings[0].start).toBe(BLOCKED.indexOf('1'));
    expect(code).toBe(1);
    expect((await run([], CLEAN)).answers.map((answer) => answer.id)).toEqual(['stdin']);
    expect((await run(['--format', 'text'], '{"id"')).answers).toHaveLength(1);
  });

  it.each([[['missing.jsonl']], [['--format', 'xml']], [['--unknown']]])(
    'exits with 2 and says how it is used: %s',
    async (args) => {
      const { code, errors } = await run(args);
      expect(code).toBe(2);
      expect(errors.join('\n')).toContain('npm run --silent inspect');
    },
  );

  it('reads unknown platforms and further keys, with a remark', async () => {
    const { code, errors, answers } = await run(
      [],
      line({ id: 'a', platform: 'sms', kind: 'post', text: CLEAN, label: 'ad' }),
    );
    expect(code).toBe(0);
    expect(answers).toHaveLength(1);
    expect(errors.join('\n')).toContain('sms');
  });

  it('takes what the rules need beside the text: link, declaration, account', () => {
    const input = readLine(
      line({
        id: 'a',
        platform: 'wechat',
        fields: { title: '标题', body: '正文', sourceUrl: 'https://www.gov.cn/a', links: ['https://example.cn/'] },
        context: { declaredOriginal: true, account: '清河发布' },
      }),
    );
    expect(input).toMatchObject({
      ok: true,
      draft: {
        kind: 'article',
        account: { platform: 'wechat', name: '清河发布' },
        articles: [{ original: true, sourceUrl: 'https://www.gov.cn/a', links: [{ href: 'https://example.cn/' }] }],
      },
    });
  });

  it('never throws, whatever the line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readLine(text).ok).toBe('boolean');
      }),
    );
  });
});
