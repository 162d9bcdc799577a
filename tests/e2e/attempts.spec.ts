import { launchBare } from '../support/browser';
import { expect, longUnless, test } from '../support/fixtures';
import { ATTEMPTS } from './support/attempts';
import { DOUYIN_ACCOUNT, DOUYIN_SURFACES } from './support/douyin';
import { WECHAT_ACCOUNT, WECHAT_SURFACES } from './support/wechat';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';

/** Attempts that the practice page does not react to even without a guard, with the reason. */
const IDLE: readonly string[] = [
  // No public source knows a publish shortcut of the composer (weibo §2.5); guarded all the same.
  'Ctrl+Enter in the editor',
];

test('control: without the extension the same attempts do publish', { tag: '@long' }, async ({ server }) => {
  server.reset();
  const bare = await launchBare(server.port);
  const surface = WEIBO_SURFACES[0]!;
  const idle: string[] = [];
  for (const attempt of ATTEMPTS) {
    const page = await bare.context.newPage();
    await page.goto(surface.url);
    await surface.write(page, TEXT);
    await attempt.run(page, surface, TEXT).catch(() => {});
    await expect
      .poll(() => server.published().length, { timeout: 1_500 })
      .toBeGreaterThan(0)
      .catch(() => idle.push(attempt.name));
    await page.close();
    server.reset();
  }
  await bare.close();
  expect(idle).toEqual(IDLE);
});

/** Surfaces of every run; the others differ in where the editor is and come with `npm run e2e:long`. */
const FIRST: readonly string[] = ['home', 'editor d', 'image-text'];

for (const { account, surfaces } of [
  { account: WEIBO_ACCOUNT, surfaces: WEIBO_SURFACES },
  { account: WECHAT_ACCOUNT, surfaces: WECHAT_SURFACES },
  { account: DOUYIN_ACCOUNT, surfaces: DOUYIN_SURFACES },
]) {
  for (const surface of surfaces) {
    test(
      `${account.platform} ${surface.id}: no attempt gets through without a release`,
      longUnless(FIRST.includes(surface.id)),
      async ({ office, server }) => {
        await office.unit([account]);
        const page = await office.open(surface.url);
        await surface.write(page, TEXT);
        const through: string[] = [];
        const broken: string[] = [];
        for (const attempt of ATTEMPTS) {
          await attempt
            .run(page, surface, TEXT)
            .catch((error: unknown) => broken.push(`${attempt.name}: ${String(error).split('\n')[0]}`));
          if (server.published().length > 0) through.push(attempt.name);
          server.reset();
        }
        // Whatever is still under way gets its chance before we look again.
        await page.reload();
        expect(server.published()).toEqual([]);
        expect(through).toEqual([]);
        expect(broken).toEqual([]);
      },
    );
  }
}
