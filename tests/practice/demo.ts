import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ACTS, type PlatformAct } from '../support/acts';
import { launchWithExtension } from '../support/browser';
import { Player, STORY_PEOPLE } from '../support/play';
import type { PracticeServer } from './server';

const BAD = '小编觉得这个政策太棒了！据说全网最低价，加微信 vx13800138000 抢购，转发就送红包。';
const TITLE = '县体育中心周末开放安排';
const GOOD = '本周六上午九点，县体育中心举办便民健身活动，市民凭身份证免费入场。活动由县文化和旅游局主办。';

/** Writes down what happens, with a picture of each step. */
class Transcript {
  private readonly lines: string[] = ['# 三审台演示记录', '', '在仿真后台上自动完成的一遍完整流程。', ''];
  private step = 0;

  constructor(private readonly folder: string) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  heading(text: string): void {
    this.lines.push(`## ${text}`, '');
    console.log(`\n${text}`);
  }

  async note(text: string, page?: Page): Promise<void> {
    this.step++;
    console.log(`  ${String(this.step).padStart(2)}. ${text}`);
    this.lines.push(`${this.step}. ${text}`);
    if (page) {
      const name = `${String(this.step).padStart(2, '0')}.png`;
      await page.screenshot({ path: join(this.folder, name) });
      this.lines.push('', `   ![${text}](${name})`);
    }
    this.lines.push('');
  }

  save(): string {
    const path = join(this.folder, 'transcript.md');
    writeFileSync(path, `${this.lines.join('\n')}\n`);
    return path;
  }
}

/**
 * The whole job, headless: onboarding, a bad draft on each platform, its correction, three sign-offs, one publish, comments and deadlines.
 * @throws Error when something does not come out as it must; the transcript up to there is kept.
 */
export async function playStory(server: PracticeServer, folder: string): Promise<void> {
  const transcript = new Transcript(folder);
  const launched = await launchWithExtension({ port: server.port, headless: true });
  const player = new Player(launched.context, launched.extensionId);
  try {
    transcript.heading('首次设置');
    const { page, codes } = await player.onboard(ACTS.map(({ platform, account }) => ({ platform, name: account })));
    await transcript.note('管理员完成首次设置，系统为每人生成一次性启用码', page);
    for (const { name } of STORY_PEOPLE) {
      const own = await player.activate(name, codes.get(name) ?? '');
      if (name === STORY_PEOPLE[0]?.name) await transcript.note(`${name}输入启用码，设置自己的 PIN`, own);
      await own.close();
    }
    await transcript.note('其余人员依次启用');
    for (const act of ACTS) await playPlatform(act, { server, player, launched, transcript });
    await playDuty({ player, launched, transcript });
    const office = await player.open('workspace.html#/ledger');
    await office.getByRole('button', { name: /校验/ }).first().click();
    await office
      .getByText(/台账完整|校验通过|未发现/)
      .first()
      .waitFor();
    await transcript.note('工作台的台账：每一步都有记录，哈希链校验通过', office);
  } catch (error) {
    for (const open of launched.context.pages().slice(-1))
      await transcript.note(`中断：${String(error).split('\n', 1)[0]}`, open).catch(() => {});
    throw error;
  } finally {
    console.log(`\nTranscript and screenshots: ${transcript.save()}`);
    await launched.close();
  }
}

interface Stage {
  readonly server: PracticeServer;
  readonly player: Player;
  readonly launched: Awaited<ReturnType<typeof launchWithExtension>>;
  readonly transcript: Transcript;
}

/** Is a passage marked in the page or in one of its frames? As text, because what compiles this file adds helpers that no page has. */
async function isMarked(page: Page): Promise<boolean> {
  const marks = page.frames().map((frame) => frame.evaluate('[...CSS.highlights.values()].some((h) => h.size > 0)'));
  return (await Promise.all(marks)).includes(true);
}

async function playPlatform(act: PlatformAct, { server, player, launched, transcript }: Stage): Promise<void> {
  transcript.heading(act.label);
  const sentBefore = server.published().length;
  const page = await launched.context.newPage();
  await page.goto(act.composeUrl);
  await act.write(page, TITLE, BAD);
  const panel = await player.panel(page);
  await panel.getByText('禁止发布').first().waitFor();
  await page.bringToFront();
  await expect.poll(() => isMarked(page), { message: 'marks in the page' }).toBe(true);
  await transcript.note('经办人写下一篇有问题的稿件：页面上标出问题', page);
  await act.publish(page);
  await page.waitForTimeout(600);
  await transcript.note('点击发布：被拦截，并说明缺什么、下一步做什么', page);
  await panel.bringToFront();
  await transcript.note('审校台逐条列出问题、依据的条款和修改建议', panel);
  await page.bringToFront();
  await act.write(page, TITLE, GOOD);
  await panel.bringToFront();
  await panel.getByText('禁止发布').first().waitFor({ state: 'detached' });
  await player.submit(panel);
  await transcript.note('改好后由经办人签名提交审核', panel);
  for (const { name } of STORY_PEOPLE.slice(1)) {
    await player.sign(panel, name);
    if (name === STORY_PEOPLE.at(-1)?.name) await transcript.note('初审、复审、终审由三名不同人员依次签批', panel);
  }
  expectCount(server.published().length - sentBefore, 0, '签批完成前不应有任何发布');
  await page.bringToFront();
  await page.waitForTimeout(500);
  await act.publish(page);
  await waitUntil(() => server.published().length - sentBefore === 1);
  await page.waitForTimeout(800);
  await transcript.note('再次点击发布：只放行一次，内容与签批一致', page);
  expectCount(server.published().length - sentBefore, 1, '应恰好发布一次');
  await panel.close();
  await page.close();
}

async function playDuty({
  player,
  launched,
  transcript,
}: Pick<Stage, 'player' | 'launched' | 'transcript'>): Promise<void> {
  transcript.heading('留言与时限');
  for (const act of ACTS) {
    const page = await launched.context.newPage();
    await page.goto(act.commentsUrl);
    await page.waitForTimeout(2_500);
    await transcript.note(`值班人员打开${act.label}的留言页面，留言自动登记`, page);
    await page.close();
  }
  const popup = await player.open('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('listitem').first().waitFor();
  await transcript.note('弹出窗口按紧急程度列出留言：超期在前，逐条倒计时', popup);
  await popup.close();
}

async function waitUntil(done: () => boolean, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!done() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
}

function expectCount(actual: number, wanted: number, what: string): void {
  if (actual !== wanted) throw new Error(`${what}（实际 ${actual}）`);
}
