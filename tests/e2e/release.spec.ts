import { expect, test } from '../support/fixtures';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';
import { WorkerSwitch } from './support/worker';

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';
const home = WEIBO_SURFACES[0]!;

/** The words of the post that got through. */
const sent = (body: string) => new URLSearchParams(body).get('content');

test.describe('release', () => {
  test('after three sign-offs exactly one publish passes, with the signed words', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    const id = await unit.submit(page);
    for (const [stage, name] of [
      ['first', '周敏'],
      ['second', '陈立'],
    ] as const) {
      await unit.signStage(id, stage, name);
      await home.button(page).click();
      await expect(page.locator('sanshen-ui')).toBeAttached();
      expect(server.published(), `held before the ${stage} sign-off is followed by the next`).toHaveLength(0);
    }
    await unit.signStage(id, 'final', '赵刚');
    await home.button(page).click();
    await expect.poll(() => server.published().map((r) => sent(r.body))).toEqual([TEXT]);
    await expect.poll(async () => (await unit.review(id)).status).toBe('published');
    // The same words again: one set of sign-offs, one publish.
    await home.write(page, TEXT);
    await home.button(page).click();
    await page.evaluate(
      ({ path, type, body }) =>
        fetch(path, {
          method: 'POST',
          body,
          headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
        }).catch(() => null),
      home.request(TEXT),
    );
    expect(server.published()).toHaveLength(1);
  });

  test('twenty requests fired together under complete sign-offs: one passes', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    await unit.signAll(await unit.submit(page));
    await page.evaluate(
      ({ path, type, body }) =>
        Promise.all(
          Array.from({ length: 20 }, () =>
            fetch(path, {
              method: 'POST',
              body,
              headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
            }).then((r) => r.status, String),
          ),
        ),
      home.request(TEXT),
    );
    expect(server.published().map((r) => sent(r.body))).toEqual([TEXT]);
  });

  test('two tabs with the same signed draft: one passes', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const first = await office.open(home.url);
    await home.write(first, TEXT);
    await unit.signAll(await unit.submit(first));
    const second = await office.open(`${home.url}?tab=2`);
    await home.write(second, TEXT);
    const fire = (page: typeof first) =>
      page.evaluate(
        ({ path, type, body }) =>
          fetch(path, {
            method: 'POST',
            body,
            headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
          }).then((r) => r.status, String),
        home.request(TEXT),
      );
    await Promise.all([fire(first), fire(second)]);
    expect(server.published()).toHaveLength(1);
  });

  test('an edit between the click and the request is held', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    await unit.signAll(await unit.submit(page));
    // The page itself changes the text while the click is on its way to the button: nothing of that was signed.
    await page.evaluate((extra) => {
      document.addEventListener(
        'click',
        () => {
          const area = document.querySelector('textarea');
          if (!area) return;
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
            area,
            `${area.value}${extra}`,
          );
          area.dispatchEvent(new Event('input', { bubbles: true }));
        },
        { capture: true, once: true },
      );
    }, '现场低价优惠。');
    await home.button(page).click();
    await expect.poll(async () => (await unit.prepare(page))?.verdict.code).toBe('stale');
    expect(server.published()).toHaveLength(0);
  });

  test('other words under the same sign-offs are held, whatever the editor shows', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    await unit.signAll(await unit.submit(page));
    const answers = await page.evaluate(
      async ([plain, other]) => {
        const post = ({ path, type, body }: { path: string; type: string; body: string }) =>
          fetch(path, {
            method: 'POST',
            body,
            headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
          }).then((r) => r.status, String);
        return [await post(other), await post(plain)];
      },
      [home.request(TEXT), home.request(`${TEXT}另有惊喜`)] as const,
    );
    expect(answers[0]).toContain('Failed to fetch');
    expect(server.published().map((r) => sent(r.body))).toEqual([TEXT]);
  });

  test('a refusal by the platform gives the release back', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    const id = await unit.submit(page);
    await unit.signAll(id);
    server.world.switches.set('fail-publish', '系统繁忙，请稍后再试');
    await home.button(page).click();
    await expect.poll(async () => (await unit.ledger()).some((e) => e.type === 'publish-failed')).toBe(true);
    expect((await unit.review(id)).status).toBe('approved');
    await expect(home.editor(page)).toHaveValue(TEXT);
    server.world.switches.clear();
    await home.button(page).click();
    await expect.poll(async () => (await unit.review(id)).status).toBe('published');
    expect(server.published()).toHaveLength(2);
  });

  test('with the worker stopped nothing passes, and a signed draft still does', async ({ office, server }) => {
    const unit = await office.unit([WEIBO_ACCOUNT]);
    const page = await office.open(home.url);
    await home.write(page, TEXT);
    await unit.signAll(await unit.submit(page));
    const worker = await WorkerSwitch.of(office.context, office.page, office.extensionId);
    await worker.stop();
    await page.evaluate(
      ({ path, type, body }) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        return frame.contentWindow
          ?.fetch(path, {
            method: 'POST',
            body,
            headers: { 'content-type': type, 'x-xsrf-token': /XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '' },
          })
          .catch(() => null);
      },
      home.request(`${TEXT}改`),
    );
    expect(server.published()).toHaveLength(0);
    await worker.stop();
    await page.bringToFront();
    await home.button(page).click();
    await expect.poll(() => server.published().map((r) => sent(r.body))).toEqual([TEXT]);
  });
});
