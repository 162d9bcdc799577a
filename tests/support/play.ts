import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { PlatformId } from '../../utils/domain/platform';

/** PIN that everybody in the story chooses. */
export const STORY_PIN = 'Qingyuan-2026-mtk';

export interface StoryPerson {
  readonly name: string;
  readonly post: string;
}

/** The unit of the story: the roles that onboarding suggests for five people fit these in order. */
export const STORY_PEOPLE: readonly StoryPerson[] = [
  { name: '林晓', post: '新媒体编辑' },
  { name: '周敏', post: '科员' },
  { name: '陈立', post: '科长' },
  { name: '赵刚', post: '副主任' },
];

export const PLATFORM_LABELS: Readonly<Record<PlatformId, string>> = {
  weibo: '微博',
  wechat: '微信公众号',
  douyin: '抖音',
};

/** Plays the story through the extension's own pages, by what a person sees: labels, buttons, texts. */
export class Player {
  constructor(
    private readonly context: BrowserContext,
    private readonly extensionId: string,
  ) {}

  async open(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${path}`);
    return page;
  }

  /** Onboarding in four steps. Returns the page with the codes and each person's code. */
  async onboard(
    accounts: readonly { platform: PlatformId; name: string }[],
  ): Promise<{ page: Page; codes: Map<string, string> }> {
    const page = await this.open('workspace.html#/onboarding');
    await page.getByLabel('单位名称').fill('清源县融媒体中心');
    await page.getByLabel('参与账号工作的人数').fill(String(STORY_PEOPLE.length));
    for (const [index, account] of accounts.entries()) {
      if (index > 0) await page.getByRole('button', { name: '添加账号' }).click();
      await choose(page, page.getByLabel(`第 ${index + 1} 个账号的平台`), PLATFORM_LABELS[account.platform]);
      await page.getByLabel(`第 ${index + 1} 个账号的名称`).fill(account.name);
    }
    await page.getByRole('button', { name: '下一步' }).click();
    for (const [index, person] of STORY_PEOPLE.entries()) {
      await page.getByLabel(`第 ${index + 1} 人的姓名`).fill(person.name);
      await page.getByLabel(`第 ${index + 1} 人的职务`).fill(person.post);
    }
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '完成设置并生成启用码' }).click();
    const codes = new Map<string, string>();
    for (const { name } of STORY_PEOPLE) {
      const row = page.getByRole('row').filter({ hasText: name });
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await row.textContent()) ?? '')?.[0];
      if (!code) throw new Error(`no activation code for ${name}`);
      codes.set(name, code);
    }
    return { page, codes };
  }

  /** One person sets their PIN; starts from the side panel, as in daily life. */
  async activate(name: string, code: string): Promise<Page> {
    const page = await this.open('workspace.html#/activate');
    await choose(page, page.getByLabel('我是'), name);
    await page.getByLabel('启用码').fill(code);
    await page.getByLabel('设置 PIN').fill(STORY_PIN);
    await page.getByLabel('再输入一次').fill(STORY_PIN);
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.getByText(`${name} 已启用`).waitFor();
    return page;
  }

  /** The side panel for a platform page, as a tab. */
  async panel(page: Page): Promise<Page> {
    await page.bringToFront();
    const opener =
      this.context.serviceWorkers().find((w) => w.url().includes(this.extensionId)) ??
      (await this.context.waitForEvent('serviceworker'));
    const href = page.url().split('#')[0];
    const tabId = await opener.evaluate(
      async (url) => (await chrome.tabs.query({})).find((t) => t.url?.split('#')[0] === url)?.id,
      href,
    );
    const panel = await this.open(`sidepanel.html?tab=${tabId}`);
    await panel.setViewportSize({ width: 400, height: 860 });
    return panel;
  }

  /** Submits the current draft of the panel's page; gives the same reason for every finding that asks for one. */
  async submit(panel: Page, operator = '林晓', reason = '已与业务科室核实'): Promise<void> {
    await panel.getByRole('tab', { name: '当前稿件' }).click();
    for (const field of await panel.getByRole('textbox', { name: /的说明$/ }).all()) await field.fill(reason);
    await choose(panel, panel.getByLabel('选择经办人'), operator);
    await panel.getByRole('button', { name: /^(重新)?提交审核$/ }).click();
    await this.pin(panel, '签名并提交');
    await panel
      .getByText(/已提交审核/)
      .first()
      .waitFor();
  }

  /** Opens the queue as a reviewer, ticks everything and signs. */
  async sign(panel: Page, name: string): Promise<void> {
    await panel.getByRole('tab', { name: /待我处理/ }).click();
    await choose(panel, panel.getByLabel('我是'), name);
    await panel
      .getByRole('button', { name: /待(初审|复审|终审)/ })
      .first()
      .click();
    for (const box of await panel.getByRole('checkbox').all()) if (!(await box.isChecked())) await box.check();
    await panel.getByLabel(/的 PIN$/).fill(STORY_PIN);
    await panel.getByRole('button', { name: /(初审|复审|终审)签批/ }).click();
    await panel
      .getByText(/^已签批(。下一环节|，审核全部完成)/)
      .first()
      .waitFor();
  }

  private async pin(page: Page, confirm: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/的 PIN$/).fill(STORY_PIN);
    await dialog.getByRole('button', { name: confirm }).click();
  }
}

/** Picks an entry of an Ant Design select. */
export async function choose(page: Page, select: Locator, label: string): Promise<void> {
  await select.click();
  // The list that belongs to this select: others may still be closing.
  const list = await select.getAttribute('aria-controls');
  const options = page
    .locator('.ant-select-dropdown')
    .filter({ has: page.locator(`[id="${list}"]`) })
    .locator('.ant-select-item-option');
  await options.filter({ hasText: label }).first().click();
}
