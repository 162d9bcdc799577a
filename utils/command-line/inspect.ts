import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Draft } from '../domain/draft';
import type { Finding } from '../domain/finding';
import { defaultContext } from '../inspection/context';
import { inspect } from '../inspection/inspect';
import type { LanguageModel } from '../inspection/language/contract';
import { type BadInput, type GoodInput, readLine, readPlain } from './input';

const USAGE = `用法：npm run --silent inspect -- [--format jsonl|text] [文件…]
不给文件时读标准输入。--format 说明输入的格式；不写时，.jsonl 文件和以“{”开头的标准输入按 JSONL 读，其余按纯文本读。
JSONL 每行：{"id", "platform"?, "kind"?, "fields"?: {"title"?, "body", "sourceUrl"?, "links"?}, "text"?, "context"?: {"declaredOriginal"?, "account"?}}
输出：每份稿件一行 JSON：{"id", "findings": [...], "ms"}，位置为字段内的 UTF-16 偏移。
退出码：0 没有“禁止发布”的问题；1 有；2 输入不可用（标准错误输出给出行号）。`;

/** Exit codes of the command. */
const EXIT = { clean: 0, blocked: 1, unusable: 2 } as const;

/** Where the command's input comes from and its answers go to. */
export interface CommandIo {
  readonly args: readonly string[];
  /** Now, ms. */
  readonly now: number;
  /** Looks for typing errors; null: those are not looked for. */
  readonly language: LanguageModel | null;
  readStdin(): Promise<string>;
  out(line: string): void;
  error(line: string): void;
}

interface Source {
  readonly name: string;
  readonly text: string;
  readonly format: 'jsonl' | 'text';
}

/** One finding as the command writes it. `start` and `end` are UTF-16 offsets into `field`. */
function shown({
  rule,
  category,
  gate,
  severity,
  outcome,
  field,
  start,
  end,
  text,
  message,
  clause,
  ...more
}: Finding) {
  const { folded, foldings, fix } = more;
  const extra = { ...(foldings ? { folded, foldings } : {}), ...(fix === undefined ? {} : { fix }) };
  return { rule, category, gate, severity, outcome, field, start, end, text, message, clause, ...extra };
}

/** Inspects files or standard input with the same engine and rules as the page. @returns the exit code */
export async function runInspect(io: CommandIo): Promise<number> {
  const sources = await readSources(io);
  if (typeof sources === 'number') return sources;
  let code: number = EXIT.clean;
  const own = (draft: Draft): string[] => (draft.account.name ? [draft.account.name] : []);
  const handle = (input: GoodInput | BadInput, place: string): void => {
    if (!input.ok) {
      io.error(`${place}：${input.problem}`);
      code = EXIT.unusable;
      return;
    }
    for (const remark of input.remarks) io.error(`${place}：${remark}`);
    const started = performance.now();
    const { findings } = inspect(input.draft, defaultContext(io.now, own(input.draft)), { language: io.language });
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    io.out(JSON.stringify({ id: input.id, findings: findings.map(shown), ms }));
    if (code === EXIT.clean && findings.some((finding) => finding.severity === 'block')) code = EXIT.blocked;
  };
  for (const { name, text, format } of sources) {
    if (format === 'text') handle(readPlain(name, text), name);
    else {
      text.split('\n').forEach((line, index) => {
        if (line.trim() !== '') handle(readLine(line), `${name} 第 ${index + 1} 行`);
      });
    }
  }
  return code;
}

/** The inputs named in the arguments, or an exit code when they cannot be had. */
async function readSources(io: CommandIo): Promise<Source[] | number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...io.args],
      options: { format: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) {
      io.out(USAGE);
      return EXIT.clean;
    }
    const { format } = values;
    if (format !== undefined && format !== 'jsonl' && format !== 'text') {
      io.error(`--format 只能是 jsonl 或 text。\n${USAGE}`);
      return EXIT.unusable;
    }
    if (positionals.length === 0) {
      const text = withoutMark(await io.readStdin());
      return [{ name: 'stdin', text, format: format ?? (/^\s*\{/u.test(text) ? 'jsonl' : 'text') }];
    }
    return positionals.map((path) => ({
      name: basename(path),
      text: withoutMark(readFileSync(path, 'utf8')),
      format: format ?? (/\.(?:jsonl|ndjson)$/iu.test(path) ? 'jsonl' : 'text'),
    }));
  } catch (error) {
    io.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return EXIT.unusable;
  }
}

/** Without the byte order mark that Windows editors put in front. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
