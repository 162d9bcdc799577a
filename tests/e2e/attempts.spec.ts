import { expect, test } from '../support/fixtures';
import { ATTEMPTS } from './support/attempts';
import { WEIBO_ACCOUNT, WEIBO_SURFACES } from './support/weibo';

const TEXT = '区体育中心周六上午九点举办便民健身活动，请带身份证件入场。';

for (const { account, surfaces } of [{ account: WEIBO_ACCOUNT, surfaces: WEIBO_SURFACES }]) {
  for (const surface of surfaces) {
    test(`${account.platform} ${surface.id}: no attempt gets through without a release`, async ({ office, server }) => {
      await office.unit([account]);
      const page = await office.open(surface.url);
      await surface.write(page, TEXT);
      const through: string[] = [];
      const broken: string[] = [];
      for (const attempt of ATTEMPTS) {
        await attempt.run(page, surface, TEXT).catch((error: unknown) => broken.push(`${attempt.name}: ${String(error).split('\n')[0]}`));
        if (server.published().length > 0) through.push(attempt.name);
        server.reset();
      }
      // Whatever is still under way gets its chance before we look again.
      await page.reload();
      expect(server.published()).toEqual([]);
      expect(through).toEqual([]);
      expect(broken).toEqual([]);
    });
  }
}
