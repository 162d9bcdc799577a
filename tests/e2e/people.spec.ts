import type { CDPSession, Page } from '@playwright/test';
import { type Person, PersonSchema } from '../../utils/domain/people';
import { SignedActSchema } from '../../utils/domain/review';
import { verifyAct } from '../../utils/keys/sign';
import { expect, test } from '../support/fixtures';
import { choose, Player } from '../support/play';
import { PRACTICE_PIN } from '../support/unit';
import { stored } from './support/stored';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const home = WEIBO_SURFACES[0]!;

/** Chromium's virtual authenticator of one page: a fingerprint reader that always recognises the person. */
async function authenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

async function storedPerson(office: Page, name: string): Promise<Person> {
  const all = await stored<unknown>(office, 'people');
  return all.map((row) => PersonSchema.parse(row)).find((person) => person.name === name)!;
}

test('a reviewer changes from PIN to passkey and signs with it, in a window that shows what is signed', async ({
  office,
}) => {
  const unit = await office.unit([WEIBO_ACCOUNT]);
  const page = await office.open(home.url);
  await home.write(page, '县图书馆新馆今天开馆，欢迎前来阅读。');
  const review = await unit.submit(page);
  const player = new Player(office.context, office.extensionId);

  const own = await player.open('workspace.html#/own-key');
  const first = await authenticator(own);
  await choose(own, own.getByLabel('我是'), '周敏');
  await own.getByRole('button', { name: '改用通行密钥' }).click();
  await own.getByLabel('周敏的 PIN').fill(PRACTICE_PIN);
  await own.getByRole('button', { name: '确定' }).click();
  await expect(own.getByText('已改用通行密钥。')).toBeVisible();
  const { credentials } = await first.cdp.send('WebAuthn.getCredentials', { authenticatorId: first.authenticatorId });

  const panel = await player.panel(page);
  // In daily life the panel is no tab: then the browser's question needs a window of its own.
  await panel.evaluate(() => {
    chrome.tabs.getCurrent = (() => Promise.resolve(undefined)) as never;
  });
  await panel.getByRole('tab', { name: /待我处理/ }).click();
  await choose(panel, panel.getByLabel('我是'), '周敏');
  await panel.getByRole('button', { name: /待初审/ }).click();
  for (const box of await panel.getByRole('checkbox').all()) if (!(await box.isChecked())) await box.check();
  await expect(panel.getByLabel(/的 PIN$/)).toHaveCount(0);
  const [window] = await Promise.all([
    office.context.waitForEvent('page'),
    panel.getByRole('button', { name: '初审签批' }).click(),
  ]);
  const second = await authenticator(window);
  for (const credential of credentials) {
    await second.cdp.send('WebAuthn.addCredential', { authenticatorId: second.authenticatorId, credential });
  }
  await expect(window.getByText('县图书馆新馆今天开馆')).toBeVisible();
  const closed = window.waitForEvent('close');
  await window.getByRole('button', { name: '用通行密钥签名' }).click();
  await closed;
  await expect(panel.getByText(/^已签批/).first()).toBeVisible();

  const signed = (await unit.ledger()).find(({ type, subject }) => type === 'signed-off' && subject === review);
  const act = SignedActSchema.parse(signed?.data.act);
  const person = await storedPerson(office.page, '周敏');
  expect(act.passkey).toBeDefined();
  expect(person.formerKeys).toHaveLength(1);
  expect(await verifyAct(act, person.publicKey!)).toBe(true);
});
